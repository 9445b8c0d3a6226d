internal import Yams

/// One option: where it stands, what is allowed, and where it goes.
struct SettingRule: Sendable {
  /// How an option's value is read.
  enum Form: Sendable {
    /// From one value, which may also come from the environment; false where it is not allowed.
    case scalar(@Sendable (String, inout PipelineConfiguration) -> Bool)
    /// From a list of texts, which may also come from the environment, separated by commas. `parse`
    /// gives the text to keep, or nil where it is not allowed.
    case texts(
      parse: @Sendable (String) -> String?,
      set: @Sendable ([String], inout PipelineConfiguration) -> Void)
    /// From a node; what is not allowed is reported there.
    case node(@Sendable (Node, inout PipelineConfiguration, inout ReadingContext) -> Void)
  }

  /// The section's name in a file.
  let section: String
  /// The option's name in its section; empty where the section itself is the option.
  let key: String
  /// What is allowed, in words.
  let allowed: String
  let form: Form
  /// Writes the value of an option that the environment can set.
  var show: (@Sendable (PipelineConfiguration) -> String)?

  /// `section.key`.
  var name: String { key.isEmpty ? section : "\(section).\(key)" }

  /// The environment variable that sets it; nil where only a file can.
  var variable: String? {
    if case .node = form { return nil }
    return "TRACEMILL_\(section)_\(key)".uppercased()
  }
}
