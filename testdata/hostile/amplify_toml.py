# stopped by: any
# TOML of empty lists.
import tomllib
tomllib.loads("a = [" + "[]," * 3000000 + "]")
