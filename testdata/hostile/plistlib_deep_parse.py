# stopped by: any
import plistlib
plistlib.loads(b'<plist version="1.0">' + b'<array>' * 300000 + b'</array>' * 300000 + b'</plist>')
