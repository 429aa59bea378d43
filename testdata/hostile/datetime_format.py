# stopped by: any
# Long formats.
import datetime
datetime.datetime(2024, 1, 1).strftime("%c" * 3000000)
