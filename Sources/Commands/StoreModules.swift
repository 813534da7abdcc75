internal import Backup
public import Engine
internal import OrderDesk
internal import Privacy

/// The modules that every store of this program has, beside the engine's own: one list for all programs.
public let storeModules: [EngineModule] = [orderDesk, privacyDesk, backupModule, backupSchedules]
