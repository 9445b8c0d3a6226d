internal import Yams

/// The text of a file made into nodes, within bounds.
///
/// libyaml bounds the depth of nesting (1,000). The number of aliases is bounded here: the YAML
/// library takes hashes of keys with all that aliases in them stand for, so few of them make much
/// work.
struct YAMLText {
  /// The longest file, in bytes.
  static let longest = 1 << 20
  /// The most aliases (`*name`) in a file.
  static let aliases = 16
  /// After how many repeated keys no more are looked for.
  private static let repeatedKeys = 100

  private let file: ConfigurationFile
  /// The file's text, with repeated keys hidden.
  private var text: String

  /// The text of `file`.
  init(_ file: ConfigurationFile) {
    self.file = file
    text = file.text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    text.makeContiguousUTF8()
  }

  /// The node of the file's one document; nil where it is empty or cannot be read, which is reported.
  mutating func compose(_ context: inout ReadingContext) -> Node? {
    let start = Place(file: file.name, line: 1, column: 1)
    guard text.utf8.count <= YAMLText.longest else {
      context.report(
        start, "the file has \(text.utf8.count) bytes; the maximum is \(YAMLText.longest)")
      return nil
    }
    if let place = aliasOverLimit() {
      context.report(
        place, "more than \(YAMLText.aliases) aliases (*name) in a file; repeat the values instead")
      return nil
    }
    while true {
      do {
        return try Yams.compose(yaml: text, .basic, .default, .utf8)
      } catch YamlError.duplicatedKeysInMapping(let keys, let error) {
        let place = Place(file: file.name, line: error.mark.line, column: error.mark.column)
        if context.repeatedKeys.count < YAMLText.repeatedKeys, let key = keys.first,
          let name = hide(key, at: place, number: context.repeatedKeys.count)
        {
          context.repeatedKeys[name] = RepeatedKey(key: key)
        } else {
          let keys = keys.map(quoted).joined(separator: ", ")
          context.report(place, "given twice in one mapping: \(keys)")
          return nil
        }
      } catch let error as YamlError {
        report(error, &context)
        return nil
      } catch {
        context.report(start, "cannot be read: \(error)")
        return nil
      }
    }
  }

  /// Puts a name from the private use area in the place of a key, as long as the key is; nil where
  /// the key is not written there as it reads.
  private mutating func hide(_ key: String, at place: Place, number: Int) -> String? {
    guard place.line > 0, place.column > 0 else { return nil }
    var scalars = Array(text.unicodeScalars)
    var start = 0
    for _ in 1..<place.line {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
      start = end + 1
    }
    start += place.column - 1
    if start < scalars.count, scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    let count = key.unicodeScalars.count
    guard count > 0, start + count <= scalars.count,
      scalars[start..<(start + count)].elementsEqual(key.unicodeScalars),
      let mark = Unicode.Scalar(0xE000 + UInt32(number))
    else { return nil }
    for index in start..<(start + count) { scalars[index] = mark }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
    text.makeContiguousUTF8()
    return String(repeating: String(Character(mark)), count: count)
  }

  /// Where the first alias over the limit stands. What looks like an alias in a comment or a quoted
  /// text counts too.
  private func aliasOverLimit() -> Place? {
    var (line, column, count) = (1, 0, 0)
    var previous: UInt8 = UInt8(ascii: "\n")
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if previous == UInt8(ascii: "\n"), index > 0 { (line, column) = (line + 1, 0) }
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == UInt8(ascii: "*"), " \t\r\n[{,:-?".utf8.contains(previous),
        index + 1 < bytes.count,
        !" \t\r\n]},\"'*".utf8.contains(bytes[index + 1])
      {
        count += 1
        if count > YAMLText.aliases { return Place(file: file.name, line: line, column: column) }
      }
      previous = byte
    }
    return nil
  }

  private func report(_ error: YamlError, _ context: inout ReadingContext) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Place(file: file.name, line: mark.line, column: mark.column)
      context.report(place, "invalid YAML: \(problem)\(advice(problem))")
    case .reader(let problem, let offset, _, _):
      context.report(place(ofCharacter: offset ?? 0), "invalid YAML: \(problem)")
    default:
      let start = Place(file: file.name, line: 1, column: 1)
      context.report(start, "invalid YAML: nested more than 1000 deep, or too large")
    }
  }

  /// What to do about a problem of libyaml's, where it is one that is often met.
  private func advice(_ problem: String) -> String {
    switch problem {
    case let text where text.contains("alias") || text.contains("alphabetic or numeric"):
      "; quote a value that begins with * or &"
    case let text where text.contains("cannot start any token"):
      "; indent with spaces, not tabs, and quote a value that begins with @, % or `"
    case let text where text.contains("mapping values are not allowed"):
      "; quote a value that contains a colon and a space, or check the indentation"
    case let text where text.contains("did not find expected"):
      "; check the indentation of this line and the previous one"
    default: ""
    }
  }

  private func place(ofCharacter offset: Int) -> Place {
    let before = text.prefix(offset)
    let lineStart = before.lastIndex(where: \.isNewline).map(before.index(after:))
    return Place(
      file: file.name, line: 1 + before.count(where: \.isNewline),
      column: 1 + before[(lineStart ?? before.startIndex)...].unicodeScalars.count)
  }
}
