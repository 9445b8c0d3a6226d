/// A name under which a table may know a model, and where the call was processed as far as what was left
/// away of the reported name says it.
struct ModelName: Equatable {
  var text: Substring
  /// A region, `eu` or `us-east-1`; nil where none was left away.
  var region: String?

  /// The names that `model`, in lower case, may be known by, the whole one first: what stands before it
  /// for the route to it is left away piece by piece.
  ///
  /// A government's region is never left away: what is sold there has prices of its own.
  ///
  /// - Parameter isOwn: Whether a word before a slash stands for the provider itself.
  static func candidates(of model: String, isOwn: (String) -> Bool) -> [ModelName] {
    var name = ModelName(text: Substring(model))
    if model.hasPrefix("arn:") {
      // arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE
      let parts = model.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, parts[1] == "aws" else { return [] }
      name.text = parts[5]
    }
    var names = [name]
    while let shorter = name.shorter(isOwn: isOwn) {
      names.append(shorter)
      name = shorter
    }
    return names
  }

  private func shorter(isOwn: (String) -> Bool) -> ModelName? {
    if let slash = text.firstIndex(of: "/") {
      let first = String(text[..<slash])
      let rest = text[text.index(after: slash)...]
      guard !rest.isEmpty, !first.contains("-gov"), !first.contains("-iso") else { return nil }
      if ModelName.isRegion(first) { return ModelName(text: rest, region: first) }
      if let count = ModelName.paths[first] {
        let parts = text.split(separator: "/", maxSplits: count)
        return parts.count > count ? ModelName(text: parts[count], region: region) : nil
      }
      return isOwn(first) ? ModelName(text: rest, region: region) : nil
    }
    // Bedrock's profiles: us.anthropic.claude-sonnet-4-6.
    guard let dot = text.firstIndex(of: ".") else { return nil }
    let rest = text[text.index(after: dot)...]
    let first = String(text[..<dot])
    guard ModelName.geographies.contains(first), rest.contains(".") else { return nil }
    return ModelName(text: rest, region: first)
  }

  /// What stands before names in the paths of requests, and how many parts of the path it takes.
  private static let paths = [
    "models": 1, "publishers": 2, "accounts": 2, "foundation-model": 1, "inference-profile": 1,
    "converse": 1, "invoke": 1, "chat": 1, "responses": 1,
  ]

  private static let geographies: Set<String> = [
    "us", "eu", "apac", "jp", "au", "ca", "global", "global-standard",
  ]

  /// Whether `word` is a geography or a region as in `us-east-1`.
  private static func isRegion(_ word: String) -> Bool {
    if geographies.contains(word) { return true }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 2 && !parts[1].isEmpty
      && parts[2].count == 1 && parts[2].allSatisfy(\.isNumber)
      && (parts[0] + parts[1]).allSatisfy { $0.isASCII && $0.isLetter }
  }
}
