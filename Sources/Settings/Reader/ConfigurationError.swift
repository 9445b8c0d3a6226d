/// Why a configuration cannot be used: every problem found, in the order of files and lines.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// One thing that is wrong in a file or an environment variable.
  package struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The file's name, or the environment variable's.
    package var file: String
    /// The line, from 1; 0 in an environment variable.
    package var line: Int
    /// The column in characters, from 1; 0 in an environment variable.
    package var column: Int
    /// What was found and what is allowed.
    package var message: String

    /// A problem at a place.
    package init(file: String, line: Int, column: Int, message: String) {
      self.file = file
      self.line = line
      self.column = column
      self.message = message
    }

    /// `file:line:column: message`.
    package var description: String {
      line > 0 ? "\(file):\(line):\(column): \(message)" : "\(file): \(message)"
    }
  }

  /// What is wrong; never empty.
  package var problems: [Problem]

  /// An error of `problems`.
  package init(problems: [Problem]) {
    self.problems = problems
  }

  /// One line a problem.
  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
