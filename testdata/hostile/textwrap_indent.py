# stopped by: any
# Prefixes that amplify.
import textwrap
textwrap.indent("\n".join("a" * 100000), "x" * 10000)
