# stopped by: any
# Formats that are long, or full of percent signs.
import datetime
import time
while True:
    for form in "%Y" * 1000, "%%" * 10**5, "a" * 10**6, "%y" * 50 + " " * 10**5:
        try:
            datetime.datetime.strptime("2000" * 1000, form)
        except (ValueError, Exception):
            pass
