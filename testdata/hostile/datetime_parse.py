# stopped by: any
# Long formats to parse.
import datetime
datetime.datetime.strptime("1" * 100000, "%d" * 50000)
