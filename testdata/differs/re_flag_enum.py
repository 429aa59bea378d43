# re.RegexFlag is no enum.Flag. It behaves like one, but importing re does not import enum: a script that
# matches a pattern does not pay for a module it does not use.
import enum
import re
print(isinstance(re.I, int), isinstance(re.I, enum.Flag), issubclass(re.RegexFlag, enum.IntFlag))
