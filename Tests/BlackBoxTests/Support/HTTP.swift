internal import Foundation
internal import FoundationNetworking

/// Reading from a server on this machine.
enum HTTP {
  private static let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 600
    configuration.connectionProxyDictionary = [:]
    return URLSession(configuration: configuration)
  }()

  /// The body of a reply with status 200.
  ///
  /// - Parameter accept: the `Accept` header.
  /// - Throws: `Failure` with status and body otherwise.
  static func get(
    _ address: String, _ path: String, accept: String = "*/*"
  ) async throws -> Data {
    guard let url = URL(string: "http://\(address)\(path)") else {
      throw Failure("no URL: http://\(address)\(path)")
    }
    var request = URLRequest(url: url)
    request.setValue(accept, forHTTPHeaderField: "Accept")
    let (body, response) = try await session.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard status == 200 else {
      throw Failure("GET \(path): \(status) \(String(decoding: body, as: UTF8.self))")
    }
    return body
  }

  /// The body as text.
  static func text(_ address: String, _ path: String) async throws -> String {
    String(decoding: try await get(address, path), as: UTF8.self)
  }

  /// The body, read as JSON.
  static func json<Value: Decodable>(
    _ address: String, _ path: String, as type: Value.Type
  ) async throws -> Value {
    try JSONDecoder().decode(type, from: try await get(address, path))
  }

  /// `text` as the value of a query parameter.
  static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
