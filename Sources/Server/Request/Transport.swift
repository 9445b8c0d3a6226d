/// How a request speaks, whichever port it came to.
enum Transport: String, Sendable, CaseIterable {
  case grpc
  case http
}
