# stopped by: any
import glob
while True:
    glob.glob("**/" * 20 + "*", recursive=True)
    glob.escape("*" * 100000)
