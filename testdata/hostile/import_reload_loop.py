# stopped by: any
# A module is forgotten and imported again.
import sys
while True:
    import textwrap, string, json
    for m in "textwrap", "string", "json", "json.decoder", "json.encoder":
        sys.modules.pop(m, None)
