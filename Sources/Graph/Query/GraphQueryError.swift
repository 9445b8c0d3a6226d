package import Bytes

/// Why the parameters of a graph query were refused; answered with 400.
package struct GraphQueryError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  package enum Code: String, Sendable {
    /// There is no parameter of this name.
    case unknownParameter
    /// The parameter is given twice.
    case repeatedParameter
    /// The value is none of those allowed.
    case invalidValue
    /// The window is longer than what is kept.
    case overRetention
  }

  /// What kind of fault it is.
  package var code: Code
  /// The parameter's name, as it was given.
  package var parameter: String
  /// One sentence: what is wrong and what is allowed.
  package var message: String

  /// What is wrong with `parameter`.
  package init(code: Code, parameter: String, message: String) {
    self.code = code
    self.parameter = parameter
    self.message = message
  }

  /// Writes `{"error":{"parameter":…,"message":…}}`, the body of the reply.
  package func write(into writer: inout ByteWriter) {
    writer.append("{\"error\":{\"parameter\":")
    writer.append(json: parameter)
    writer.append(",\"message\":")
    writer.append(json: message)
    writer.append("}}")
  }

  /// Checks the names of a query's parameters.
  ///
  /// - Throws: where one is none of `names` or is given twice.
  package static func check(
    _ parameters: [(name: String, value: String)], among names: [String]
  ) throws(GraphQueryError) {
    var seen: Set<String> = []
    for (name, _) in parameters {
      guard names.contains(name) else {
        throw GraphQueryError(
          code: .unknownParameter, parameter: name,
          message: "unknown parameter; the parameters are " + names.joined(separator: ", "))
      }
      guard seen.insert(name).inserted else {
        throw GraphQueryError(
          code: .repeatedParameter, parameter: name,
          message: "\(name) is given more than once")
      }
    }
  }
}
