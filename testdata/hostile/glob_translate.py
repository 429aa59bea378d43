# stopped by: any
# Patterns that become very long regular expressions.
import fnmatch
import glob
fnmatch.translate("[!" * 10**5)
while True:
    glob.translate("**/*[a-z]?/" * 10**4, recursive=True)
    fnmatch.translate("*" * 10**6 + "[a" * 10**5)
