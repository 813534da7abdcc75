extension HolidayCalendar {
    /// Germany: days that are holidays in every Land.
    static let germanyText = """
        country DE
        about Germany: days that are holidays in every Land
        source Einigungsvertrag Art. 2 Abs. 2; holiday laws of the Länder as far as they agree
        years 2024-2035
        2024-01-01 Neujahr
        2024-03-29 Karfreitag
        2024-04-01 Ostermontag
        2024-05-01 Tag der Arbeit
        2024-05-09 Christi Himmelfahrt
        2024-05-20 Pfingstmontag
        2024-10-03 Tag der Deutschen Einheit
        2024-12-25 Erster Weihnachtstag
        2024-12-26 Zweiter Weihnachtstag
        2025-01-01 Neujahr
        2025-04-18 Karfreitag
        2025-04-21 Ostermontag
        2025-05-01 Tag der Arbeit
        2025-05-29 Christi Himmelfahrt
        2025-06-09 Pfingstmontag
        2025-10-03 Tag der Deutschen Einheit
        2025-12-25 Erster Weihnachtstag
        2025-12-26 Zweiter Weihnachtstag
        2026-01-01 Neujahr
        2026-04-03 Karfreitag
        2026-04-06 Ostermontag
        2026-05-01 Tag der Arbeit
        2026-05-14 Christi Himmelfahrt
        2026-05-25 Pfingstmontag
        2026-10-03 Tag der Deutschen Einheit
        2026-12-25 Erster Weihnachtstag
        2026-12-26 Zweiter Weihnachtstag
        2027-01-01 Neujahr
        2027-03-26 Karfreitag
        2027-03-29 Ostermontag
        2027-05-01 Tag der Arbeit
        2027-05-06 Christi Himmelfahrt
        2027-05-17 Pfingstmontag
        2027-10-03 Tag der Deutschen Einheit
        2027-12-25 Erster Weihnachtstag
        2027-12-26 Zweiter Weihnachtstag
        2028-01-01 Neujahr
        2028-04-14 Karfreitag
        2028-04-17 Ostermontag
        2028-05-01 Tag der Arbeit
        2028-05-25 Christi Himmelfahrt
        2028-06-05 Pfingstmontag
        2028-10-03 Tag der Deutschen Einheit
        2028-12-25 Erster Weihnachtstag
        2028-12-26 Zweiter Weihnachtstag
        2029-01-01 Neujahr
        2029-03-30 Karfreitag
        2029-04-02 Ostermontag
        2029-05-01 Tag der Arbeit
        2029-05-10 Christi Himmelfahrt
        2029-05-21 Pfingstmontag
        2029-10-03 Tag der Deutschen Einheit
        2029-12-25 Erster Weihnachtstag
        2029-12-26 Zweiter Weihnachtstag
        2030-01-01 Neujahr
        2030-04-19 Karfreitag
        2030-04-22 Ostermontag
        2030-05-01 Tag der Arbeit
        2030-05-30 Christi Himmelfahrt
        2030-06-10 Pfingstmontag
        2030-10-03 Tag der Deutschen Einheit
        2030-12-25 Erster Weihnachtstag
        2030-12-26 Zweiter Weihnachtstag
        2031-01-01 Neujahr
        2031-04-11 Karfreitag
        2031-04-14 Ostermontag
        2031-05-01 Tag der Arbeit
        2031-05-22 Christi Himmelfahrt
        2031-06-02 Pfingstmontag
        2031-10-03 Tag der Deutschen Einheit
        2031-12-25 Erster Weihnachtstag
        2031-12-26 Zweiter Weihnachtstag
        2032-01-01 Neujahr
        2032-03-26 Karfreitag
        2032-03-29 Ostermontag
        2032-05-01 Tag der Arbeit
        2032-05-06 Christi Himmelfahrt
        2032-05-17 Pfingstmontag
        2032-10-03 Tag der Deutschen Einheit
        2032-12-25 Erster Weihnachtstag
        2032-12-26 Zweiter Weihnachtstag
        2033-01-01 Neujahr
        2033-04-15 Karfreitag
        2033-04-18 Ostermontag
        2033-05-01 Tag der Arbeit
        2033-05-26 Christi Himmelfahrt
        2033-06-06 Pfingstmontag
        2033-10-03 Tag der Deutschen Einheit
        2033-12-25 Erster Weihnachtstag
        2033-12-26 Zweiter Weihnachtstag
        2034-01-01 Neujahr
        2034-04-07 Karfreitag
        2034-04-10 Ostermontag
        2034-05-01 Tag der Arbeit
        2034-05-18 Christi Himmelfahrt
        2034-05-29 Pfingstmontag
        2034-10-03 Tag der Deutschen Einheit
        2034-12-25 Erster Weihnachtstag
        2034-12-26 Zweiter Weihnachtstag
        2035-01-01 Neujahr
        2035-03-23 Karfreitag
        2035-03-26 Ostermontag
        2035-05-01 Tag der Arbeit
        2035-05-03 Christi Himmelfahrt
        2035-05-14 Pfingstmontag
        2035-10-03 Tag der Deutschen Einheit
        2035-12-25 Erster Weihnachtstag
        2035-12-26 Zweiter Weihnachtstag
        """
}
