// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target of this package is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let containers: Target.Dependency = .product(name: "BasicContainers", package: "swift-collections")

let package = Package(
  name: "tracemill",
  products: [
    .executable(name: "tracemill", targets: ["tracemill"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(name: "COTLPSchema", dependencies: ["CProtobufC"]),
    .executableTarget(name: "embed-text", swiftSettings: settings),
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"]),

    .target(name: "Bytes", dependencies: ["CAllocator", containers], swiftSettings: settings),
    .target(
      name: "OTLP", dependencies: ["Bytes", "COTLPSchema", "CProtobufC", containers],
      swiftSettings: settings),
    .target(
      name: "Semantics", dependencies: ["Bytes", "OTLP", containers], swiftSettings: settings),
    .target(
      name: "Correlation", dependencies: ["Bytes", "OTLP", "Semantics", containers],
      swiftSettings: settings),
    .target(
      name: "TraceMetrics", dependencies: ["Bytes", "OTLP", "Semantics", "Settings", containers],
      swiftSettings: settings),
    .target(name: "Graph", dependencies: ["Bytes"], swiftSettings: settings),
    .target(
      name: "Settings",
      dependencies: ["Semantics", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings, plugins: ["EmbedText"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Bytes", "OTLP", "Semantics", "Correlation", "TraceMetrics", "Graph", "Settings",
        containers,
      ],
      swiftSettings: settings),
    .target(
      name: "Server",
      dependencies: [
        "Bytes", "CDeflate", "CZlib", "Graph", "OTLP", "Pipeline", "Settings", "TraceMetrics",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOExtras", package: "swift-nio-extras"),
        .product(name: "NIOHPACK", package: "swift-nio-http2"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      exclude: ["Page/page.css", "Page/page.html", "Page/page.js"],
      swiftSettings: settings, plugins: ["EmbedText"]),
    .target(
      name: "Exporter",
      dependencies: [
        "Bytes", "CZlib", "OTLP",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHPACK", package: "swift-nio-http2"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .target(
      name: "App",
      dependencies: [
        "Pipeline", "Server", "Settings", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tracemill",
      dependencies: [
        "App", "Bytes", "CAllocator", "OTLP", "Semantics", "TraceMetrics", "Graph", "Settings",
        "Pipeline", "Server", "Exporter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    // Not a product: `Benchmarks/run` builds and runs it.
    .executableTarget(
      name: "RoomBenchmarks",
      dependencies: [
        "Bytes", "Exporter", "Graph", "OTLP", "Pipeline", "Semantics", "Server", "Settings",
        "TraceMetrics",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Benchmarks/Rooms", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "TraceMetricsTests",
      dependencies: [
        "Bytes", "COTLPSchema", "CProtobufC", "OTLP", "Semantics", "Settings", "TestSupport",
        "TraceMetrics",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Bytes", "OTLP", "Semantics", "Correlation", "TraceMetrics", "Graph", "Settings",
        "Pipeline", "Exporter", "TestSupport",
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "GraphTests", dependencies: ["Bytes", "Graph", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "OTLPTests",
      dependencies: ["Bytes", "OTLP", "COTLPSchema", "CProtobufC", "TestSupport", containers],
      swiftSettings: settings),
    .testTarget(
      name: "ExporterTests",
      dependencies: [
        "Bytes", "Exporter", "Graph", "OTLP", "Pipeline", "Server", "Settings", "TestSupport",
        "TraceMetrics",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "OTLP", "Pipeline", "Server", "Settings", "TestSupport", "TraceMetrics",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BlackBoxTests", exclude: ["Data", "Scripts"], swiftSettings: settings),
    .testTarget(
      name: "SettingsTests", dependencies: ["Settings", "Semantics", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SemanticsTests",
      dependencies: ["Bytes", "OTLP", "Semantics", "Settings", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Bytes", "Correlation", "OTLP", "Pipeline", "Server", "Settings", "TestSupport",
        "TraceMetrics",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHPACK", package: "swift-nio-http2"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
  ]
)
