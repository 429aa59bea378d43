import time

__all__ = ["mktime_tz", "parsedate", "parsedate_tz", "quote"]

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
           "january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december"]
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500,
          "EDT": -400, "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def parsedate_tz(data):
    """A date as a tuple of ten, of which the last is the zone's offset in
    seconds; None if it cannot be read."""
    parsed = _parsedate_tz(data)
    if not parsed:
        return None
    if parsed[9] is None:
        parsed[9] = 0
    return tuple(parsed)


def _words_of_date(data):
    """Day, month, year, time and zone as they are written, None if something is
    missing."""
    words = data.split()
    if not words:
        return None
    # The name of the day, with or without a space after its comma.
    if words[0].endswith(",") or words[0].lower() in _DAYS:
        del words[0]
    else:
        words[0] = words[0][words[0].rfind(",") + 1:]
    if len(words) == 3 and words[0].count("-") == 2:  # RFC 850: 01-Jan-94
        words = words[0].split("-") + words[1:]
    if len(words) == 4:
        # A time with its zone, or one without.
        at = words[3].find("+")
        if at == -1:
            at = words[3].find("-")
        words[3:] = [words[3][:at], words[3][at:]] if at > 0 else [words[3], ""]
    return words[:5] if len(words) >= 5 else None


def _time_of_day(text):
    """Hour, minute and second as they are written, None if it is no time."""
    parts = text.split(":")
    if len(parts) == 1 and "." in text:
        parts = text.split(".")
    if len(parts) == 2:
        parts.append("0")
    return parts if len(parts) == 3 else None


def _offset_of(zone):
    zone = zone.upper()
    offset = _ZONES.get(zone)
    if offset is None:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith("-"):
            return None  # -0000: nobody knows
    hours, minutes = divmod(abs(offset), 100)
    seconds = hours * 3600 + minutes * 60
    return -seconds if offset < 0 else seconds


def _parsedate_tz(data):
    words = _words_of_date(data) if data else None
    if words is None:
        return None
    day, month, year, clock, zone = words
    if not (day and month and year):
        return None
    month = month.lower()
    if month not in _MONTHS:
        day, month = month, day.lower()
        if month not in _MONTHS:
            return None
    if day[-1] == ",":
        day = day[:-1]
    if year.find(":") > 0:
        year, clock = clock, year
    if year[-1] == ",":
        year = year[:-1]
        if not year:
            return None
    if not year[0].isdigit():
        year, zone = zone, year
    if clock[-1] == ",":
        clock = clock[:-1]
    clock = _time_of_day(clock)
    if clock is None:
        return None
    try:
        year, day = int(year), int(day)
        hour, minute, second = map(int, clock)
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, _MONTHS.index(month) % 12 + 1, day, hour, minute, second, 0, 1, -1, _offset_of(zone)]


def parsedate(data):
    """A date as a tuple of nine, for time.mktime(); None if it cannot be read."""
    t = parsedate_tz(data)
    return t[:9] if isinstance(t, tuple) else t


def mktime_tz(data):
    """The seconds since the epoch of what parsedate_tz() gives."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


def quote(str):
    """A text for between quotes."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


class AddrlistClass:
    """Reads the addresses of a header (RFC 2822, and what it calls obsolete)."""

    def __init__(self, field):
        self.field = field
        self.pos = 0
        self.LWS = " \t"
        self.CR = "\r\n"
        self.FWS = self.LWS + self.CR
        self.specials = '()<>@,:;."[]'
        self.atomends = self.specials + self.FWS
        # Dots may stand in phrases: they do in initials.
        self.phraseends = self.atomends.replace(".", "")
        self.commentlist = []

    def _at(self, characters):
        """Whether one of the characters is next."""
        return self.pos < len(self.field) and self.field[self.pos] in characters

    def gotonext(self):
        """Skip white space and comments; return the white space."""
        space = []
        while self.pos < len(self.field):
            c = self.field[self.pos]
            if c in self.FWS:
                if c not in self.CR:
                    space.append(c)
                self.pos += 1
            elif c == "(":
                self.commentlist.append(self.getcomment())
            else:
                break
        return "".join(space)

    def getaddrlist(self):
        """All addresses, ("", "") for those that cannot be read."""
        result = []
        while self.pos < len(self.field):
            result += self.getaddress() or [("", "")]
        return result

    def _commented(self, address):
        return [(" ".join(self.commentlist), address)]

    def getaddress(self):
        """The next address, or those of a group, as pairs of name and address."""
        self.commentlist = []
        self.gotonext()
        start, comments = self.pos, self.commentlist
        phrase = self.getphraselist()
        self.gotonext()
        found = []
        if self.pos >= len(self.field):
            if phrase:
                found = self._commented(phrase[0])
        elif self._at(".@"):
            # No name, but the address itself.
            self.pos, self.commentlist = start, comments
            spec = self.getaddrspec()
            found = self._commented(spec)
        elif self._at(":"):
            self.pos += 1
            while self.pos < len(self.field):
                self.gotonext()
                if self._at(";"):
                    self.pos += 1
                    break
                found = found + self.getaddress()
        elif self._at("<"):
            address = self.getrouteaddr()
            name = " ".join(phrase)
            if self.commentlist:
                name += " (" + " ".join(self.commentlist) + ")"
            found = [(name, address)]
        elif phrase:
            found = self._commented(phrase[0])
        elif self._at(self.specials):
            self.pos += 1
        self.gotonext()
        if self._at(","):
            self.pos += 1
        return found

    def getrouteaddr(self):
        """What is between < and >, without the route before it."""
        if not self._at("<"):
            return None
        self.pos += 1
        self.gotonext()
        route, address = False, ""
        while self.pos < len(self.field):
            if route:
                self.getdomain()
                route = False
            elif self._at(">"):
                self.pos += 1
                break
            elif self._at("@:"):
                route = self.field[self.pos] == "@"
                self.pos += 1
            else:
                address = self.getaddrspec()
                self.pos += 1
                break
            self.gotonext()
        return address

    def getaddrspec(self):
        """An address with local part and domain."""
        parts = []
        self.gotonext()
        while self.pos < len(self.field):
            keep = True
            if self._at("."):
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(".")
                self.pos += 1
                keep = False
            elif self._at('"'):
                parts.append('"%s"' % quote(self.getquote()))
            elif self._at(self.atomends):
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self.getatom())
            space = self.gotonext()
            if keep and space:
                parts.append(space)
        local = "".join(parts)
        if not self._at("@"):
            return local
        self.pos += 1
        self.gotonext()
        domain = self.getdomain()
        # Without a domain there is no address: it could be read in two ways.
        return local + "@" + domain if domain else ""

    def getdomain(self):
        """A domain."""
        parts = []
        while self.pos < len(self.field):
            if self._at(self.LWS):
                self.pos += 1
            elif self._at("("):
                self.commentlist.append(self.getcomment())
            elif self._at("["):
                parts.append(self.getdomainliteral())
            elif self._at("."):
                self.pos += 1
                parts.append(".")
            elif self._at("@"):
                return ""  # a@b@c is no address
            elif self._at(self.atomends):
                break
            else:
                parts.append(self.getatom())
        return "".join(parts)

    def getdelimited(self, beginchar, endchars, allowcomments=True):
        """What is between two characters, without the backslashes in it."""
        if not self._at(beginchar):
            return ""
        text = []
        escaped = False
        self.pos += 1
        while self.pos < len(self.field):
            c = self.field[self.pos]
            if escaped:
                escaped = False
                text.append(c)
            elif c in endchars:
                self.pos += 1
                break
            elif allowcomments and c == "(":
                text.append(self.getcomment())
                continue
            elif c == "\\":
                escaped = True
            else:
                text.append(c)
            self.pos += 1
        return "".join(text)

    def getquote(self):
        """What is between quotes."""
        return self.getdelimited('"', '"\r', False)

    def getcomment(self):
        """What is in parentheses."""
        return self.getdelimited("(", ")\r", True)

    def getdomainliteral(self):
        """A domain in brackets."""
        return "[%s]" % self.getdelimited("[", "]\r", False)

    def getatom(self, atomends=None):
        """A word."""
        atomends = self.atomends if atomends is None else atomends
        start = self.pos
        while self.pos < len(self.field) and self.field[self.pos] not in atomends:
            self.pos += 1
        return "".join(self.field[start:self.pos])

    def getphraselist(self):
        """Words and quoted texts."""
        words = []
        while self.pos < len(self.field):
            if self._at(self.FWS):
                self.pos += 1
            elif self._at('"'):
                words.append(self.getquote())
            elif self._at("("):
                self.commentlist.append(self.getcomment())
            elif self._at(self.phraseends):
                break
            else:
                words.append(self.getatom(self.phraseends))
        return words


class AddressList(AddrlistClass):
    """The addresses of a header, as a set of pairs."""

    def __init__(self, field):
        AddrlistClass.__init__(self, field)
        self.addresslist = self.getaddrlist() if field else []

    def __len__(self):
        return len(self.addresslist)

    def _with(self, addresses):
        other = AddressList(None)
        other.addresslist = addresses
        return other

    def __add__(self, other):
        mine = self.addresslist
        return self._with(mine + [x for x in other.addresslist if x not in mine])

    def __iadd__(self, other):
        for x in other.addresslist:
            if x not in self.addresslist:
                self.addresslist.append(x)
        return self

    def __sub__(self, other):
        return self._with([x for x in self.addresslist if x not in other.addresslist])

    def __isub__(self, other):
        for x in other.addresslist:
            if x in self.addresslist:
                self.addresslist.remove(x)
        return self

    def __getitem__(self, index):
        return self.addresslist[index]
