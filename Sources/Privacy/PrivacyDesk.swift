public import Engine

/// The desk for data-subject requests, as one module of the engine.
public let privacyDesk = EngineModule(
    name: "privacy",
    schema: privacySchema,
    operations: [
        RequestOpen.self, RequestList.self, RequestShow.self, RequestVerifyIdentity.self, RequestAssess.self,
        RequestApprove.self, RequestExtend.self, RequestRefuse.self, RequestWithdraw.self,
        RequestCalendar.self, RequestRun.self, RequestRectify.self, RequestClose.self, RecipientList.self,
        RecipientTold.self, ErasureFinish.self, CertificateShow.self,
        RestrictionLift.self, RestrictionList.self,
        Dashboard.self, HoldPlace.self, HoldLift.self, HoldList.self, RetentionReport.self, RetentionRun.self,
        ServiceSweep.self, ServiceFinish.self,
        SubjectExportMake.self, PackageList.self, PackagePlaced.self, PackageGone.self, PackagesOverdue.self,
        SubjectFind.self, MentionScan.self, MentionList.self,
        MentionReview.self, ProcessingRecord.self,
        ConsentGive.self, ConsentWithdraw.self, ConsentList.self,
        BreachOpen.self, BreachList.self, BreachShow.self, BreachSubjects.self, BreachAssess.self,
        BreachNotice.self, BreachNotify.self, BreachClose.self,
        HolidaysShow.self, HolidaysSet.self, LetterWrite.self,
    ],
    fields: privacyFields,
    checks: PrivacyChecks.all,
    words: PrivacyWords.all,
    occasion: RequestDecisions.number,
    restoration: RequestSeries.module,
    interrupted: ErasureFinish.interrupted
)
