/// Why a command cannot do what it was asked to do: one sentence, printed as it is.
package struct CommandFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
