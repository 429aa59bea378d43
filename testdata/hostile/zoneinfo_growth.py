# stopped by: any
# Zones that are made again and again.
import zoneinfo
kept = []
while True:
    kept.append(zoneinfo.ZoneInfo.no_cache("Europe/Berlin"))
