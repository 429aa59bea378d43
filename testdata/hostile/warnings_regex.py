# stopped by: any
# A filter that is slow to look at messages.
import warnings
warnings.filterwarnings("error", message="(a+)+$")
warnings.warn("a" * 50 + "b")
