// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the strict language, and no warning left behind.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The wrappers round C libraries also say where they leave Swift's memory safety.
let wrapper: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "coffer",
    products: [
        .executable(name: "coffer", targets: ["coffer"]),
        .executable(name: "cofferd", targets: ["cofferd"]),
        .executable(name: "coffer-backupd", targets: ["coffer-backupd"]),
        .library(name: "AgeFormat", targets: ["AgeFormat"]),
        .library(name: "Commands", targets: ["Commands"]),
        .library(name: "OrderDesk", targets: ["OrderDesk"]),
        .library(name: "Engine", targets: ["Engine"]),
        .library(name: "Sealing", targets: ["Sealing"]),
        .library(name: "MerkleLog", targets: ["MerkleLog"]),
        .library(name: "Policy", targets: ["Policy"]),
        .library(name: "Privacy", targets: ["Privacy"]),
        .library(name: "Vault", targets: ["Vault"]),
        .library(name: "CSodium", targets: ["CSodium"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", from: "0.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.90.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(name: "AgeFormat", dependencies: ["CSodium"], swiftSettings: wrapper),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CWipe"),
        .systemLibrary(name: "CSQLite"),
        .target(name: "Archiving", dependencies: ["CArchive", "CZstd"], swiftSettings: wrapper),
        .target(name: "Sealing", dependencies: ["CSodium"], swiftSettings: wrapper),
        .target(
            name: "Storage",
            dependencies: [
                "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: wrapper
        ),
        .target(name: "Policy", dependencies: ["Yams"], swiftSettings: strict),
        .target(name: "Orders", swiftSettings: strict),
        .target(name: "MerkleLog", dependencies: ["Sealing"], swiftSettings: strict),
        .target(name: "Vault", dependencies: ["Sealing", "Storage"], swiftSettings: strict),
        .target(
            name: "Audit",
            dependencies: ["MerkleLog", "Sealing", "Storage", "Vault"],
            swiftSettings: strict
        ),
        .target(
            name: "Engine",
            dependencies: [
                "AgeFormat", "Audit", "MerkleLog", "Policy", "Sealing", "Storage", "Vault",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "OrderDesk",
            dependencies: ["Engine", "Orders", "Policy", "Sealing", "Storage", "SwiftCSV"],
            swiftSettings: strict
        ),
        .target(
            name: "Privacy",
            dependencies: [
                "Audit", "Engine", "MerkleLog", "Orders", "Policy", "Sealing", "Storage",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Backup",
            dependencies: [
                "AgeFormat", "Archiving", "Audit", "Engine", "MerkleLog", "Sealing", "Storage", "Vault",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Demo",
            dependencies: ["Backup", "Engine", "OrderDesk", "Storage", "Vault"],
            swiftSettings: strict
        ),
        .target(
            name: "Service",
            dependencies: [
                "Engine",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Commands",
            dependencies: [
                "AgeFormat", "Archiving", "Backup", "Demo", "Engine", "OrderDesk", "Policy", "Privacy",
                "Sealing",
                "Service", "Vault",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "coffer", dependencies: ["CMalloc", "Commands"], swiftSettings: strict),
        .executableTarget(
            name: "cofferd",
            dependencies: [
                "CMalloc", "CWipe", "Commands", "Engine", "Service",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "coffer-backupd",
            dependencies: [
                "Backup", "Commands", "Service",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "PolicyReference",
            dependencies: ["Policy"],
            path: "Tests/PolicyReference",
            swiftSettings: strict
        ),
        .testTarget(
            name: "AgeFormatTests",
            dependencies: ["AgeFormat", "CSodium", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ArchivingTests",
            dependencies: ["Archiving", "TestSupport"],
            exclude: ["Scripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SealingTests",
            dependencies: ["CSodium", "Sealing", "TestSupport"],
            exclude: ["Vectors"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PolicyTests",
            dependencies: ["Policy", "PolicyReference", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OrdersTests",
            dependencies: ["Orders", "TestSupport"],
            exclude: ["Golden", "Scripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MerkleLogTests",
            dependencies: ["MerkleLog", "Sealing", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Sealing", "Storage", "TestSupport", "Vault"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AuditTests",
            dependencies: ["Audit", "MerkleLog", "Sealing", "Storage", "TestSupport", "Vault"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EngineTests",
            dependencies: [
                "AgeFormat", "Audit", "Engine", "Policy", "Sealing", "Storage", "TestSupport", "Vault",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OrderDeskTests",
            dependencies: [
                "AgeFormat", "Commands", "Engine", "OrderDesk", "Orders", "Policy", "Sealing", "Storage",
                "TestSupport",
                "Vault",
            ],
            exclude: ["Scripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PrivacyTests",
            dependencies: [
                "Audit", "Commands", "Engine", "MerkleLog", "OrderDesk", "Orders", "Policy", "Privacy",
                "Sealing",
                "Storage",
                "TestSupport", "Vault",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BackupTests",
            dependencies: [
                "AgeFormat", "Archiving", "Audit", "Backup", "Commands", "Engine", "MerkleLog", "OrderDesk",
                "Privacy", "Sealing", "Storage", "TestSupport", "Vault", "coffer",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Audit", "Backup", "Commands", "Demo", "Engine", "MerkleLog", "Policy", "Privacy", "Sealing",
                "Service",
                "Storage",
                "TestSupport", "Vault", "coffer",
            ],
            exclude: ["Golden", "Scripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "AgeFormat", "Audit", "Backup", "Commands", "Engine", "OrderDesk", "Sealing", "TestSupport",
                "coffer", "coffer-backupd", "cofferd",
            ],
            exclude: ["Scripts"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "Backup", "Commands", "Engine", "OrderDesk", "Policy", "PolicyReference", "Service",
                "Storage",
                "TestSupport", "Vault", "coffer", "coffer-backupd", "cofferd",
            ],
            exclude: ["Scripts"],
            swiftSettings: strict
        ),
        .testTarget(name: "HouseTests", swiftSettings: strict),
    ]
)
