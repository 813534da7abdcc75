/// The engine's own tables and operations.
public let engineModule = EngineModule(
    name: "engine",
    schema: engineSchema,
    operations: [
        UserAdd.self, UserList.self, UserGrant.self, UserRevoke.self, AuditList.self, AuditShow.self,
        AuditVerify.self, AuditProve.self, AuditCheckpoint.self, EventList.self, KeyRenew.self,
        KeyStatus.self,
        StoreRecipients.self, StoreRecoveryCopy.self, KeyReplaceRecovery.self, KeyReplaceVerify.self,
        PolicyApply.self, PolicyShow.self,
        ApprovalList.self, ApprovalShow.self, ApprovalGrant.self, ApprovalRefuse.self, ApprovalWithdraw.self,
        BreakGlassOpen.self, BreakGlassList.self, BreakGlassClose.self, BreakGlassReview.self,
        StoreStatus.self, StoreCustody.self, StoreAdopt.self, StoreSigningKey.self, DoctorRun.self,
        DoctorRebuildLookups.self,
        SnapshotTake.self, SnapshotRelease.self, ExportPage.self, ImportPage.self,
    ],
    fields: [],
    checks: [TransferIntake.unfinished],
    gauges: engineGauges,
    words: EngineWords.all,
    goesAlong: false
)
