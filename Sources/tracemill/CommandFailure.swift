internal import ArgumentParser

/// Why a command could not do what it was asked for: one clear sentence, shown as it is.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
