import sys, types
m = types.ModuleType("m")
sys.modules["m"] = m
from m import nothing
