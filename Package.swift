// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library, with the modules of the floors below that it may import.
func module(
  _ name: String, on floorsBelow: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: floorsBelow, resources: resources, swiftSettings: settings)
}

/// The tests of one module; its folder bears the module's name.
func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + others,
    swiftSettings: settings)
}

let package = Package(
  name: "Kleroterion",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Kleroterion", targets: ["Kleroterion"]),
    .executable(name: "klero", targets: ["klero"]),
  ],
  targets: [
    // Foundations: none of them knows another.
    module("Tables"),
    module("Lottery"),
    module("Optimization"),
    // People, attributes, quotas.
    module("Population", on: ["Tables", "Lottery"]),
    // What is done with people.
    module("Selection", on: ["Population", "Lottery", "Optimization"]),
    module("Workshops", on: ["Population", "Lottery", "Optimization", "Tables"]),
    module("Representativity", on: ["Population", "Lottery", "Tables"]),
    module("Committee", on: ["Population", "Lottery", "Tables"]),
    // What is shown.
    module(
      "Reports",
      on: [
        "Selection", "Workshops", "Representativity", "Committee", "Population", "Lottery",
        "Tables",
      ],
      // The parts of the only script: compiled in, so that the command remains one file.
      resources: ["plan", "demands", "changes", "export", "cards", "moving", "tools"]
        .map { .embedInCode("Workshops/Board/Script/\($0).js") }),
    // The library's face and the command.
    module(
      "Kleroterion",
      on: [
        "Tables", "Lottery", "Optimization", "Population", "Selection", "Workshops",
        "Representativity", "Committee", "Reports",
      ]),
    module(
      "KleroCommands",
      on: [
        "Reports", "Selection", "Workshops", "Representativity", "Committee", "Population",
        "Lottery", "Tables",
      ]),
    .executableTarget(name: "klero", dependencies: ["KleroCommands"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Tables"),
    tests(of: "Lottery"),
    tests(of: "Optimization"),
    tests(of: "Population", with: ["Tables", "Lottery"]),
    tests(of: "Selection", with: ["Population", "Lottery", "Optimization"]),
    tests(of: "Workshops", with: ["Population", "Lottery", "Optimization", "Tables"]),
    tests(of: "Representativity", with: ["Population", "Lottery", "Tables"]),
    tests(of: "Committee", with: ["Population", "Lottery", "Tables"]),
    tests(
      of: "Reports",
      with: [
        "Selection", "Workshops", "Representativity", "Committee", "Population", "Lottery",
        "Tables",
      ]),
    tests(of: "KleroCommands", with: ["Reports", "Population", "Committee", "Lottery"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["klero", "Committee", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
