# stopped by: any
# Long formats.
import time
time.strftime("%A" * 5000000)
