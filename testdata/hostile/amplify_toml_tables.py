# stopped by: any
# TOML of tables.
import tomllib
tomllib.loads("".join("[a%d]\n" % i for i in range(1000000)))
