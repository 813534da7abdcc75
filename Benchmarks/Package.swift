// swift-tools-version: 6.2
import PackageDescription

/// The same strict language as the package that is measured.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// Why a package of its own: whoever builds Coffer builds no benchmarks, and these need what the house keeps behind
// its walls: SQLite and libsodium bare, as floors to measure against.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "coffer", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "CSodium", package: "coffer"),
                .product(name: "Commands", package: "coffer"),
                .product(name: "Engine", package: "coffer"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "OrderDesk", package: "coffer"),
                .product(name: "Policy", package: "coffer"),
                .product(name: "Privacy", package: "coffer"),
                .product(name: "Sealing", package: "coffer"),
                .product(name: "Vault", package: "coffer"),
            ],
            swiftSettings: strict
        )
    ]
)
