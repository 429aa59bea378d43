# stopped by: any
# Filters that only become more.
import warnings
i = 0
while True:
    warnings.filterwarnings("ignore", message=f"m{i}")
    warnings.warn(f"n{i}")
    i += 1
