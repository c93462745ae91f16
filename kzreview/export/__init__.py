"""From the facts to files of other programs: tables that join, and one writer a format. Prints nothing."""
