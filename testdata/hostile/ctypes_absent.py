# stopped by: refused
import ctypes
