# Columns are bytes of UTF-8.
é = "é"; ñ = 'ñ' + "日本" + '😀' + x
日本["é"].ñ("日" "本", 日=本)
f"é{ñ}日{本!r:é}😀" + ü
if é: ñ
"""é
日本""" + ü; ñ
ﬁ = "ﬁ" + ﬂ.ﬀ
x = "\é\日"
'é' if 'ñ' else 'ü'
λ = lambda λ: λ + λ
def ñ(é: "é" = 'é', *ü: "ü") -> "日": "é"
class 日本(é, ñ=ü): "é"
import é.ñ as ü, 日
from é import ñ as ü
with é as ñ: ü
for é in ñ: ü
[é for é in ñ if ü]
match é:
    case "é" | ñ.ü: 日
    case {"é": ñ, **ü}: 日
    case É(ñ, é=ü): 日
# é comment
x = (é, # ñ
     "é")
