/// The `execution_status` of an execution: how it ended.
public enum ExecutionStatus: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case success
  case error
  case timeout

  /// The label's value.
  public var name: String {
    switch self {
    case .success: "success"
    case .error: "error"
    case .timeout: "timeout"
    }
  }
}
