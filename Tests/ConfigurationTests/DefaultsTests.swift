import Semantics
import Settings
import Testing

struct DefaultsTests {
  @Test("The shipped files read without a problem and give the documented defaults")
  func defaults() throws {
    let configuration = try ConfigurationReader.read([])
    let expected = PipelineConfiguration()
    #expect(configuration.server == expected.server)
    #expect(configuration.exposition == expected.exposition)
    #expect(configuration.correlation == expected.correlation)
    #expect(configuration.graph == expected.graph)
    #expect(configuration.limits == expected.limits)
  }
}
