internal import Yams

/// What reading a file has found so far: its problems, and where each option was last set.
struct ReadingContext: Sendable {
  /// The file or the environment variable at hand.
  var file = ""
  private(set) var problems: [ConfigurationError.Problem] = []
  /// For each option (`section.key`) where it was last set.
  var places: [String: Place] = [:]
  /// Keys that were hidden because they stood twice in their mapping.
  var repeatedKeys: [String: RepeatedKey] = [:]

  /// Notes that something is wrong at `node`.
  mutating func report(_ node: Node, _ message: String) {
    report(place(of: node), message)
  }

  /// Notes that something is wrong at `place`.
  mutating func report(_ place: Place, _ message: String) {
    problems.append(
      ConfigurationError.Problem(
        file: place.file, line: place.line, column: place.column, message: message))
  }

  /// Puts the problems from the one at `first` on in the order of lines and columns.
  mutating func sortProblems(from first: Int) {
    problems[first...].sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Notes that `what` was found to be other than `allowed` says.
  mutating func report(_ node: Node, _ what: String, allowed: String) {
    report(node, "\(what): found \(found(node)); expected \(allowed)")
  }

  /// Where `node` begins.
  func place(of node: Node) -> Place {
    Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// What a node is, in words.
  func found(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar):
      isNothing(node) ? "nothing" : quoted(scalar.string)
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// Whether `node` is empty: nothing, `null` or `~`.
  func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

/// Text in quotes as a message shows it: at most 60 characters, control characters as dots.
func quoted(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(60).map { $0.value < 32 || $0.value == 127 ? "." : $0 }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: shown)
  return "\"\(String(view))\(text.unicodeScalars.count > 60 ? "…" : "")\""
}
