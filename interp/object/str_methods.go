package object

// strRows lists the methods of str.
var strRows = []Row{
	{"count(self, sub, start=None, end=None, /)", "How often sub occurs in self[start:end], not counting overlaps.", strCount, nil, Method},
	{"encode(self, /, encoding='utf-8', errors='strict')", "The bytes that encode the text.", strEncode, nil, Method},
	{"endswith(self, suffix, start=None, end=None, /)", "Whether self[start:end] ends with suffix, a str or a tuple of strs.", strEndsWith, nil, Method},
	{"find(self, sub, start=None, end=None, /)", "The lowest index of sub within self[start:end], -1 if it does not occur.", strFind, nil, Method},
	{"index(self, sub, start=None, end=None, /)", "Like find(), but raises ValueError if sub does not occur.", strIndexOf, nil, Method},
	{"join(self, iterable, /)", "Concatenate the strs in iterable, with self between them.", strJoin, nil, Method},
	{"lstrip(self, chars=None, /)", "Without leading white space, or the characters in chars.", strLStrip, nil, Method},
	{"partition(self, sep, /)", "The parts before, of and after the first sep; self and two empty strs if there is none.", strPartition, nil, Method},
	{"removeprefix(self, prefix, /)", "Without prefix, if self starts with it.", strRemovePrefix, nil, Method},
	{"removesuffix(self, suffix, /)", "Without suffix, if self ends with it.", strRemoveSuffix, nil, Method},
	{"replace(self, old, new, /, count=-1)", "With occurrences of old replaced by new: the first count, or all if count is negative.", strReplace, nil, Method},
	{"rfind(self, sub, start=None, end=None, /)", "The highest index of sub within self[start:end], -1 if it does not occur.", strRFind, nil, Method},
	{"rindex(self, sub, start=None, end=None, /)", "Like rfind(), but raises ValueError if sub does not occur.", strRIndexOf, nil, Method},
	{"rpartition(self, sep, /)", "The parts before, of and after the last sep; two empty strs and self if there is none.", strRPartition, nil, Method},
	{"rsplit(self, /, sep=None, maxsplit=-1)", "Like split(), but splits from the right.", strRSplit, nil, Method},
	{"rstrip(self, chars=None, /)", "Without trailing white space, or the characters in chars.", strRStrip, nil, Method},
	{"split(self, /, sep=None, maxsplit=-1)", "The parts between occurrences of sep, as a list. Without sep the parts are words between white space.", strSplit, nil, Method},
	{"splitlines(self, /, keepends=False)", "The lines as a list, with their line breaks if keepends is true.", strSplitLines, nil, Method},
	{"startswith(self, prefix, start=None, end=None, /)", "Whether self[start:end] starts with prefix, a str or a tuple of strs.", strStartsWith, nil, Method},
	{"strip(self, chars=None, /)", "Without white space at both ends, or the characters in chars.", strStrip, nil, Method},
	{"__getnewargs__(self, /)", "", strGetNewArgs, nil, Method},
}
