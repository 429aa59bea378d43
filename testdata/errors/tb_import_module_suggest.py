import json.decodr
