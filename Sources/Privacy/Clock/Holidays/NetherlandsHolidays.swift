extension HolidayCalendar {
    /// Netherlands: generally recognised holidays, with Good Friday.
    static let netherlandsText = """
        country NL
        about Netherlands: generally recognised holidays, with Good Friday
        source Algemene termijnenwet, artikel 3
        years 2024-2035
        2024-01-01 Nieuwjaarsdag
        2024-03-29 Goede Vrijdag
        2024-04-01 Tweede paasdag
        2024-04-27 Koningsdag
        2024-05-05 Bevrijdingsdag
        2024-05-09 Hemelvaartsdag
        2024-05-20 Tweede pinksterdag
        2024-12-25 Eerste kerstdag
        2024-12-26 Tweede kerstdag
        2025-01-01 Nieuwjaarsdag
        2025-04-18 Goede Vrijdag
        2025-04-21 Tweede paasdag
        2025-04-26 Koningsdag
        2025-05-05 Bevrijdingsdag
        2025-05-29 Hemelvaartsdag
        2025-06-09 Tweede pinksterdag
        2025-12-25 Eerste kerstdag
        2025-12-26 Tweede kerstdag
        2026-01-01 Nieuwjaarsdag
        2026-04-03 Goede Vrijdag
        2026-04-06 Tweede paasdag
        2026-04-27 Koningsdag
        2026-05-05 Bevrijdingsdag
        2026-05-14 Hemelvaartsdag
        2026-05-25 Tweede pinksterdag
        2026-12-25 Eerste kerstdag
        2026-12-26 Tweede kerstdag
        2027-01-01 Nieuwjaarsdag
        2027-03-26 Goede Vrijdag
        2027-03-29 Tweede paasdag
        2027-04-27 Koningsdag
        2027-05-05 Bevrijdingsdag
        2027-05-06 Hemelvaartsdag
        2027-05-17 Tweede pinksterdag
        2027-12-25 Eerste kerstdag
        2027-12-26 Tweede kerstdag
        2028-01-01 Nieuwjaarsdag
        2028-04-14 Goede Vrijdag
        2028-04-17 Tweede paasdag
        2028-04-27 Koningsdag
        2028-05-05 Bevrijdingsdag
        2028-05-25 Hemelvaartsdag
        2028-06-05 Tweede pinksterdag
        2028-12-25 Eerste kerstdag
        2028-12-26 Tweede kerstdag
        2029-01-01 Nieuwjaarsdag
        2029-03-30 Goede Vrijdag
        2029-04-02 Tweede paasdag
        2029-04-27 Koningsdag
        2029-05-05 Bevrijdingsdag
        2029-05-10 Hemelvaartsdag
        2029-05-21 Tweede pinksterdag
        2029-12-25 Eerste kerstdag
        2029-12-26 Tweede kerstdag
        2030-01-01 Nieuwjaarsdag
        2030-04-19 Goede Vrijdag
        2030-04-22 Tweede paasdag
        2030-04-27 Koningsdag
        2030-05-05 Bevrijdingsdag
        2030-05-30 Hemelvaartsdag
        2030-06-10 Tweede pinksterdag
        2030-12-25 Eerste kerstdag
        2030-12-26 Tweede kerstdag
        2031-01-01 Nieuwjaarsdag
        2031-04-11 Goede Vrijdag
        2031-04-14 Tweede paasdag
        2031-04-26 Koningsdag
        2031-05-05 Bevrijdingsdag
        2031-05-22 Hemelvaartsdag
        2031-06-02 Tweede pinksterdag
        2031-12-25 Eerste kerstdag
        2031-12-26 Tweede kerstdag
        2032-01-01 Nieuwjaarsdag
        2032-03-26 Goede Vrijdag
        2032-03-29 Tweede paasdag
        2032-04-27 Koningsdag
        2032-05-05 Bevrijdingsdag
        2032-05-06 Hemelvaartsdag
        2032-05-17 Tweede pinksterdag
        2032-12-25 Eerste kerstdag
        2032-12-26 Tweede kerstdag
        2033-01-01 Nieuwjaarsdag
        2033-04-15 Goede Vrijdag
        2033-04-18 Tweede paasdag
        2033-04-27 Koningsdag
        2033-05-05 Bevrijdingsdag
        2033-05-26 Hemelvaartsdag
        2033-06-06 Tweede pinksterdag
        2033-12-25 Eerste kerstdag
        2033-12-26 Tweede kerstdag
        2034-01-01 Nieuwjaarsdag
        2034-04-07 Goede Vrijdag
        2034-04-10 Tweede paasdag
        2034-04-27 Koningsdag
        2034-05-05 Bevrijdingsdag
        2034-05-18 Hemelvaartsdag
        2034-05-29 Tweede pinksterdag
        2034-12-25 Eerste kerstdag
        2034-12-26 Tweede kerstdag
        2035-01-01 Nieuwjaarsdag
        2035-03-23 Goede Vrijdag
        2035-03-26 Tweede paasdag
        2035-04-27 Koningsdag
        2035-05-03 Hemelvaartsdag
        2035-05-05 Bevrijdingsdag
        2035-05-14 Tweede pinksterdag
        2035-12-25 Eerste kerstdag
        2035-12-26 Tweede kerstdag
        """
}
