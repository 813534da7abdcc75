/// The engine's own tables and operations.
public let engineModule = EngineModule(
    name: "engine",
    schema: engineSchema,
    operations: [
        UserAdd.self, UserList.self, UserGrant.self, UserRevoke.self, AuditList.self, AuditShow.self,
        AuditVerify.self, AuditProve.self, AuditCheckpoint.self, EventList.self, KeyRenew.self,
        KeyStatus.self,
        PolicyApply.self, PolicyShow.self,
        StoreStatus.self, DoctorRun.self,
    ],
    fields: [],
    checks: []
)
