# Identifiers: Unicode, normal form KC, soft keywords as names.
a = _ = __ = _a1 = A = 1
größe = naïve = ñandú = Ω = 变量 = переменная = 1
ﬁne = 2          # the ligature fi is f and i
ｆｕｌｌ = 3        # full width letters are plain letters
𝐛𝐨𝐥𝐝 = 𝒮𝒸𝓇𝒾𝓅𝓉 = 4
x·y = ª = º = ℘ = ℮ = 5
match = case = type = _ = 1
match.case = type.match = case
match[case] = type(match)
match(case)
match, case = type, _
match: int = 1
type: type = type
print(match, case, type, _)
match += 1; type -= 1; case *= 2
match * case
match -case
match @ case
type (x)
type[x]
type = type
case = match
match if match else match
match in case
match is not case
match and type or case
lambda match, case, type: match
def type(match, case=type, *, _=match): return match
class match(case, type=_): pass
from match import case as type, type as match
import match.case.type as case
for match in case: type
with match as case, type as match: pass
[match for match in case if type]
global_ = nonlocal_ = if_ = 0
ªº.ﬁ = 1
f(ﬁ=1, ｆ=2)
def ﬁ(ﬁ, *ﬂ, ﬃ=1, **ﬄ): pass
class ﬁ: pass
import ﬁ.ﬂ as ﬃ
from ﬁ import ﬂ as ﬃ
