# stopped by: any
# Replacements that amplify.
(b"a" * 1000000).replace(b"a", b"b" * 100000)
