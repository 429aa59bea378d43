# Long chains and wide displays.
x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299]
x = {"k0": 0, "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10, "k11": 11, "k12": 12, "k13": 13, "k14": 14, "k15": 15, "k16": 16, "k17": 17, "k18": 18, "k19": 19, "k20": 20, "k21": 21, "k22": 22, "k23": 23, "k24": 24, "k25": 25, "k26": 26, "k27": 27, "k28": 28, "k29": 29, "k30": 30, "k31": 31, "k32": 32, "k33": 33, "k34": 34, "k35": 35, "k36": 36, "k37": 37, "k38": 38, "k39": 39, "k40": 40, "k41": 41, "k42": 42, "k43": 43, "k44": 44, "k45": 45, "k46": 46, "k47": 47, "k48": 48, "k49": 49, "k50": 50, "k51": 51, "k52": 52, "k53": 53, "k54": 54, "k55": 55, "k56": 56, "k57": 57, "k58": 58, "k59": 59, "k60": 60, "k61": 61, "k62": 62, "k63": 63, "k64": 64, "k65": 65, "k66": 66, "k67": 67, "k68": 68, "k69": 69, "k70": 70, "k71": 71, "k72": 72, "k73": 73, "k74": 74, "k75": 75, "k76": 76, "k77": 77, "k78": 78, "k79": 79, "k80": 80, "k81": 81, "k82": 82, "k83": 83, "k84": 84, "k85": 85, "k86": 86, "k87": 87, "k88": 88, "k89": 89, "k90": 90, "k91": 91, "k92": 92, "k93": 93, "k94": 94, "k95": 95, "k96": 96, "k97": 97, "k98": 98, "k99": 99, "k100": 100, "k101": 101, "k102": 102, "k103": 103, "k104": 104, "k105": 105, "k106": 106, "k107": 107, "k108": 108, "k109": 109, "k110": 110, "k111": 111, "k112": 112, "k113": 113, "k114": 114, "k115": 115, "k116": 116, "k117": 117, "k118": 118, "k119": 119, "k120": 120, "k121": 121, "k122": 122, "k123": 123, "k124": 124, "k125": 125, "k126": 126, "k127": 127, "k128": 128, "k129": 129, "k130": 130, "k131": 131, "k132": 132, "k133": 133, "k134": 134, "k135": 135, "k136": 136, "k137": 137, "k138": 138, "k139": 139, "k140": 140, "k141": 141, "k142": 142, "k143": 143, "k144": 144, "k145": 145, "k146": 146, "k147": 147, "k148": 148, "k149": 149}
x = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14 + a15 + a16 + a17 + a18 + a19 + a20 + a21 + a22 + a23 + a24 + a25 + a26 + a27 + a28 + a29 + a30 + a31 + a32 + a33 + a34 + a35 + a36 + a37 + a38 + a39 + a40 + a41 + a42 + a43 + a44 + a45 + a46 + a47 + a48 + a49 + a50 + a51 + a52 + a53 + a54 + a55 + a56 + a57 + a58 + a59 + a60 + a61 + a62 + a63 + a64 + a65 + a66 + a67 + a68 + a69 + a70 + a71 + a72 + a73 + a74 + a75 + a76 + a77 + a78 + a79 + a80 + a81 + a82 + a83 + a84 + a85 + a86 + a87 + a88 + a89 + a90 + a91 + a92 + a93 + a94 + a95 + a96 + a97 + a98 + a99 + a100 + a101 + a102 + a103 + a104 + a105 + a106 + a107 + a108 + a109 + a110 + a111 + a112 + a113 + a114 + a115 + a116 + a117 + a118 + a119 + a120 + a121 + a122 + a123 + a124 + a125 + a126 + a127 + a128 + a129 + a130 + a131 + a132 + a133 + a134 + a135 + a136 + a137 + a138 + a139 + a140 + a141 + a142 + a143 + a144 + a145 + a146 + a147 + a148 + a149 + a150 + a151 + a152 + a153 + a154 + a155 + a156 + a157 + a158 + a159 + a160 + a161 + a162 + a163 + a164 + a165 + a166 + a167 + a168 + a169 + a170 + a171 + a172 + a173 + a174 + a175 + a176 + a177 + a178 + a179 + a180 + a181 + a182 + a183 + a184 + a185 + a186 + a187 + a188 + a189 + a190 + a191 + a192 + a193 + a194 + a195 + a196 + a197 + a198 + a199
x = a0 and a1 and a2 and a3 and a4 and a5 and a6 and a7 and a8 and a9 and a10 and a11 and a12 and a13 and a14 and a15 and a16 and a17 and a18 and a19 and a20 and a21 and a22 and a23 and a24 and a25 and a26 and a27 and a28 and a29 and a30 and a31 and a32 and a33 and a34 and a35 and a36 and a37 and a38 and a39 and a40 and a41 and a42 and a43 and a44 and a45 and a46 and a47 and a48 and a49 and a50 and a51 and a52 and a53 and a54 and a55 and a56 and a57 and a58 and a59 and a60 and a61 and a62 and a63 and a64 and a65 and a66 and a67 and a68 and a69 and a70 and a71 and a72 and a73 and a74 and a75 and a76 and a77 and a78 and a79 and a80 and a81 and a82 and a83 and a84 and a85 and a86 and a87 and a88 and a89 and a90 and a91 and a92 and a93 and a94 and a95 and a96 and a97 and a98 and a99
x = a.b0.b1.b2.b3.b4.b5.b6.b7.b8.b9.b10.b11.b12.b13.b14.b15.b16.b17.b18.b19.b20.b21.b22.b23.b24.b25.b26.b27.b28.b29.b30.b31.b32.b33.b34.b35.b36.b37.b38.b39.b40.b41.b42.b43.b44.b45.b46.b47.b48.b49.b50.b51.b52.b53.b54.b55.b56.b57.b58.b59.b60.b61.b62.b63.b64.b65.b66.b67.b68.b69.b70.b71.b72.b73.b74.b75.b76.b77.b78.b79.b80.b81.b82.b83.b84.b85.b86.b87.b88.b89.b90.b91.b92.b93.b94.b95.b96.b97.b98.b99.b100.b101.b102.b103.b104.b105.b106.b107.b108.b109.b110.b111.b112.b113.b114.b115.b116.b117.b118.b119.b120.b121.b122.b123.b124.b125.b126.b127.b128.b129.b130.b131.b132.b133.b134.b135.b136.b137.b138.b139.b140.b141.b142.b143.b144.b145.b146.b147.b148.b149
x = f(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16, a17=17, a18=18, a19=19, a20=20, a21=21, a22=22, a23=23, a24=24, a25=25, a26=26, a27=27, a28=28, a29=29, a30=30, a31=31, a32=32, a33=33, a34=34, a35=35, a36=36, a37=37, a38=38, a39=39, a40=40, a41=41, a42=42, a43=43, a44=44, a45=45, a46=46, a47=47, a48=48, a49=49, a50=50, a51=51, a52=52, a53=53, a54=54, a55=55, a56=56, a57=57, a58=58, a59=59, a60=60, a61=61, a62=62, a63=63, a64=64, a65=65, a66=66, a67=67, a68=68, a69=69, a70=70, a71=71, a72=72, a73=73, a74=74, a75=75, a76=76, a77=77, a78=78, a79=79, a80=80, a81=81, a82=82, a83=83, a84=84, a85=85, a86=86, a87=87, a88=88, a89=89, a90=90, a91=91, a92=92, a93=93, a94=94, a95=95, a96=96, a97=97, a98=98, a99=99)
x = ("s0"
     "s1"
     "s2"
     "s3"
     "s4"
     "s5"
     "s6"
     "s7"
     "s8"
     "s9"
     "s10"
     "s11"
     "s12"
     "s13"
     "s14"
     "s15"
     "s16"
     "s17"
     "s18"
     "s19"
     "s20"
     "s21"
     "s22"
     "s23"
     "s24"
     "s25"
     "s26"
     "s27"
     "s28"
     "s29"
     "s30"
     "s31"
     "s32"
     "s33"
     "s34"
     "s35"
     "s36"
     "s37"
     "s38"
     "s39"
     "s40"
     "s41"
     "s42"
     "s43"
     "s44"
     "s45"
     "s46"
     "s47"
     "s48"
     "s49"
     "s50"
     "s51"
     "s52"
     "s53"
     "s54"
     "s55"
     "s56"
     "s57"
     "s58"
     "s59"
     "s60"
     "s61"
     "s62"
     "s63"
     "s64"
     "s65"
     "s66"
     "s67"
     "s68"
     "s69"
     "s70"
     "s71"
     "s72"
     "s73"
     "s74"
     "s75"
     "s76"
     "s77"
     "s78"
     "s79"
     "s80"
     "s81"
     "s82"
     "s83"
     "s84"
     "s85"
     "s86"
     "s87"
     "s88"
     "s89"
     "s90"
     "s91"
     "s92"
     "s93"
     "s94"
     "s95"
     "s96"
     "s97"
     "s98"
     "s99")
def f(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16, a17=17, a18=18, a19=19, a20=20, a21=21, a22=22, a23=23, a24=24, a25=25, a26=26, a27=27, a28=28, a29=29, a30=30, a31=31, a32=32, a33=33, a34=34, a35=35, a36=36, a37=37, a38=38, a39=39, a40=40, a41=41, a42=42, a43=43, a44=44, a45=45, a46=46, a47=47, a48=48, a49=49, a50=50, a51=51, a52=52, a53=53, a54=54, a55=55, a56=56, a57=57, a58=58, a59=59, a60=60, a61=61, a62=62, a63=63, a64=64, a65=65, a66=66, a67=67, a68=68, a69=69, a70=70, a71=71, a72=72, a73=73, a74=74, a75=75, a76=76, a77=77, a78=78, a79=79, a80=80, a81=81, a82=82, a83=83, a84=84, a85=85, a86=86, a87=87, a88=88, a89=89, a90=90, a91=91, a92=92, a93=93, a94=94, a95=95, a96=96, a97=97, a98=98, a99=99, a100=100, a101=101, a102=102, a103=103, a104=104, a105=105, a106=106, a107=107, a108=108, a109=109, a110=110, a111=111, a112=112, a113=113, a114=114, a115=115, a116=116, a117=117, a118=118, a119=119, a120=120, a121=121, a122=122, a123=123, a124=124, a125=125, a126=126, a127=127, a128=128, a129=129, a130=130, a131=131, a132=132, a133=133, a134=134, a135=135, a136=136, a137=137, a138=138, a139=139, a140=140, a141=141, a142=142, a143=143, a144=144, a145=145, a146=146, a147=147, a148=148, a149=149, a150=150, a151=151, a152=152, a153=153, a154=154, a155=155, a156=156, a157=157, a158=158, a159=159, a160=160, a161=161, a162=162, a163=163, a164=164, a165=165, a166=166, a167=167, a168=168, a169=169, a170=170, a171=171, a172=172, a173=173, a174=174, a175=175, a176=176, a177=177, a178=178, a179=179, a180=180, a181=181, a182=182, a183=183, a184=184, a185=185, a186=186, a187=187, a188=188, a189=189, a190=190, a191=191, a192=192, a193=193, a194=194, a195=195, a196=196, a197=197, a198=198, a199=199): pass
if a0: pass
elif a1: pass
elif a2: pass
elif a3: pass
elif a4: pass
elif a5: pass
elif a6: pass
elif a7: pass
elif a8: pass
elif a9: pass
elif a10: pass
elif a11: pass
elif a12: pass
elif a13: pass
elif a14: pass
elif a15: pass
elif a16: pass
elif a17: pass
elif a18: pass
elif a19: pass
elif a20: pass
elif a21: pass
elif a22: pass
elif a23: pass
elif a24: pass
elif a25: pass
elif a26: pass
elif a27: pass
elif a28: pass
elif a29: pass
elif a30: pass
elif a31: pass
elif a32: pass
elif a33: pass
elif a34: pass
elif a35: pass
elif a36: pass
elif a37: pass
elif a38: pass
elif a39: pass
elif a40: pass
elif a41: pass
elif a42: pass
elif a43: pass
elif a44: pass
elif a45: pass
elif a46: pass
elif a47: pass
elif a48: pass
elif a49: pass
elif a50: pass
elif a51: pass
elif a52: pass
elif a53: pass
elif a54: pass
elif a55: pass
elif a56: pass
elif a57: pass
elif a58: pass
elif a59: pass
elif a60: pass
elif a61: pass
elif a62: pass
elif a63: pass
elif a64: pass
elif a65: pass
elif a66: pass
elif a67: pass
elif a68: pass
elif a69: pass
elif a70: pass
elif a71: pass
elif a72: pass
elif a73: pass
elif a74: pass
elif a75: pass
elif a76: pass
elif a77: pass
elif a78: pass
elif a79: pass
elif a80: pass
elif a81: pass
elif a82: pass
elif a83: pass
elif a84: pass
elif a85: pass
elif a86: pass
elif a87: pass
elif a88: pass
elif a89: pass
elif a90: pass
elif a91: pass
elif a92: pass
elif a93: pass
elif a94: pass
elif a95: pass
elif a96: pass
elif a97: pass
elif a98: pass
elif a99: pass
elif a100: pass
elif a101: pass
elif a102: pass
elif a103: pass
elif a104: pass
elif a105: pass
elif a106: pass
elif a107: pass
elif a108: pass
elif a109: pass
elif a110: pass
elif a111: pass
elif a112: pass
elif a113: pass
elif a114: pass
elif a115: pass
elif a116: pass
elif a117: pass
elif a118: pass
elif a119: pass
else: pass
x0; x1; x2; x3; x4; x5; x6; x7; x8; x9; x10; x11; x12; x13; x14; x15; x16; x17; x18; x19; x20; x21; x22; x23; x24; x25; x26; x27; x28; x29; x30; x31; x32; x33; x34; x35; x36; x37; x38; x39; x40; x41; x42; x43; x44; x45; x46; x47; x48; x49; x50; x51; x52; x53; x54; x55; x56; x57; x58; x59; x60; x61; x62; x63; x64; x65; x66; x67; x68; x69; x70; x71; x72; x73; x74; x75; x76; x77; x78; x79; x80; x81; x82; x83; x84; x85; x86; x87; x88; x89; x90; x91; x92; x93; x94; x95; x96; x97; x98; x99; x100; x101; x102; x103; x104; x105; x106; x107; x108; x109; x110; x111; x112; x113; x114; x115; x116; x117; x118; x119; x120; x121; x122; x123; x124; x125; x126; x127; x128; x129; x130; x131; x132; x133; x134; x135; x136; x137; x138; x139; x140; x141; x142; x143; x144; x145; x146; x147; x148; x149; x150; x151; x152; x153; x154; x155; x156; x157; x158; x159; x160; x161; x162; x163; x164; x165; x166; x167; x168; x169; x170; x171; x172; x173; x174; x175; x176; x177; x178; x179; x180; x181; x182; x183; x184; x185; x186; x187; x188; x189; x190; x191; x192; x193; x194; x195; x196; x197; x198; x199
from a import (a0 as b0, a1 as b1, a2 as b2, a3 as b3, a4 as b4, a5 as b5, a6 as b6, a7 as b7, a8 as b8, a9 as b9, a10 as b10, a11 as b11, a12 as b12, a13 as b13, a14 as b14, a15 as b15, a16 as b16, a17 as b17, a18 as b18, a19 as b19, a20 as b20, a21 as b21, a22 as b22, a23 as b23, a24 as b24, a25 as b25, a26 as b26, a27 as b27, a28 as b28, a29 as b29, a30 as b30, a31 as b31, a32 as b32, a33 as b33, a34 as b34, a35 as b35, a36 as b36, a37 as b37, a38 as b38, a39 as b39, a40 as b40, a41 as b41, a42 as b42, a43 as b43, a44 as b44, a45 as b45, a46 as b46, a47 as b47, a48 as b48, a49 as b49, a50 as b50, a51 as b51, a52 as b52, a53 as b53, a54 as b54, a55 as b55, a56 as b56, a57 as b57, a58 as b58, a59 as b59, a60 as b60, a61 as b61, a62 as b62, a63 as b63, a64 as b64, a65 as b65, a66 as b66, a67 as b67, a68 as b68, a69 as b69, a70 as b70, a71 as b71, a72 as b72, a73 as b73, a74 as b74, a75 as b75, a76 as b76, a77 as b77, a78 as b78, a79 as b79, a80 as b80, a81 as b81, a82 as b82, a83 as b83, a84 as b84, a85 as b85, a86 as b86, a87 as b87, a88 as b88, a89 as b89, a90 as b90, a91 as b91, a92 as b92, a93 as b93, a94 as b94, a95 as b95, a96 as b96, a97 as b97, a98 as b98, a99 as b99)
@d0
@d1
@d2
@d3
@d4
@d5
@d6
@d7
@d8
@d9
@d10
@d11
@d12
@d13
@d14
@d15
@d16
@d17
@d18
@d19
@d20
@d21
@d22
@d23
@d24
@d25
@d26
@d27
@d28
@d29
@d30
@d31
@d32
@d33
@d34
@d35
@d36
@d37
@d38
@d39
@d40
@d41
@d42
@d43
@d44
@d45
@d46
@d47
@d48
@d49
def f(): pass
with a0 as b0, a1 as b1, a2 as b2, a3 as b3, a4 as b4, a5 as b5, a6 as b6, a7 as b7, a8 as b8, a9 as b9, a10 as b10, a11 as b11, a12 as b12, a13 as b13, a14 as b14, a15 as b15, a16 as b16, a17 as b17, a18 as b18, a19 as b19, a20 as b20, a21 as b21, a22 as b22, a23 as b23, a24 as b24, a25 as b25, a26 as b26, a27 as b27, a28 as b28, a29 as b29, a30 as b30, a31 as b31, a32 as b32, a33 as b33, a34 as b34, a35 as b35, a36 as b36, a37 as b37, a38 as b38, a39 as b39, a40 as b40, a41 as b41, a42 as b42, a43 as b43, a44 as b44, a45 as b45, a46 as b46, a47 as b47, a48 as b48, a49 as b49, a50 as b50, a51 as b51, a52 as b52, a53 as b53, a54 as b54, a55 as b55, a56 as b56, a57 as b57, a58 as b58, a59 as b59: pass
match x:
    case 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 96 | 97 | 98 | 99: pass
try: pass
except A0 as e0: pass
except A1 as e1: pass
except A2 as e2: pass
except A3 as e3: pass
except A4 as e4: pass
except A5 as e5: pass
except A6 as e6: pass
except A7 as e7: pass
except A8 as e8: pass
except A9 as e9: pass
except A10 as e10: pass
except A11 as e11: pass
except A12 as e12: pass
except A13 as e13: pass
except A14 as e14: pass
except A15 as e15: pass
except A16 as e16: pass
except A17 as e17: pass
except A18 as e18: pass
except A19 as e19: pass
except A20 as e20: pass
except A21 as e21: pass
except A22 as e22: pass
except A23 as e23: pass
except A24 as e24: pass
except A25 as e25: pass
except A26 as e26: pass
except A27 as e27: pass
except A28 as e28: pass
except A29 as e29: pass
except A30 as e30: pass
except A31 as e31: pass
except A32 as e32: pass
except A33 as e33: pass
except A34 as e34: pass
except A35 as e35: pass
except A36 as e36: pass
except A37 as e37: pass
except A38 as e38: pass
except A39 as e39: pass
except A40 as e40: pass
except A41 as e41: pass
except A42 as e42: pass
except A43 as e43: pass
except A44 as e44: pass
except A45 as e45: pass
except A46 as e46: pass
except A47 as e47: pass
except A48 as e48: pass
except A49 as e49: pass
except A50 as e50: pass
except A51 as e51: pass
except A52 as e52: pass
except A53 as e53: pass
except A54 as e54: pass
except A55 as e55: pass
except A56 as e56: pass
except A57 as e57: pass
except A58 as e58: pass
except A59 as e59: pass
x = "a\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\n"
x = f"{a0}b{a1}b{a2}b{a3}b{a4}b{a5}b{a6}b{a7}b{a8}b{a9}b{a10}b{a11}b{a12}b{a13}b{a14}b{a15}b{a16}b{a17}b{a18}b{a19}b{a20}b{a21}b{a22}b{a23}b{a24}b{a25}b{a26}b{a27}b{a28}b{a29}b{a30}b{a31}b{a32}b{a33}b{a34}b{a35}b{a36}b{a37}b{a38}b{a39}b{a40}b{a41}b{a42}b{a43}b{a44}b{a45}b{a46}b{a47}b{a48}b{a49}b{a50}b{a51}b{a52}b{a53}b{a54}b{a55}b{a56}b{a57}b{a58}b{a59}b{a60}b{a61}b{a62}b{a63}b{a64}b{a65}b{a66}b{a67}b{a68}b{a69}b{a70}b{a71}b{a72}b{a73}b{a74}b{a75}b{a76}b{a77}b{a78}b{a79}b{a80}b{a81}b{a82}b{a83}b{a84}b{a85}b{a86}b{a87}b{a88}b{a89}b{a90}b{a91}b{a92}b{a93}b{a94}b{a95}b{a96}b{a97}b{a98}b{a99}b"
x0 = x1 = x2 = x3 = x4 = x5 = x6 = x7 = x8 = x9 = x10 = x11 = x12 = x13 = x14 = x15 = x16 = x17 = x18 = x19 = x20 = x21 = x22 = x23 = x24 = x25 = x26 = x27 = x28 = x29 = x30 = x31 = x32 = x33 = x34 = x35 = x36 = x37 = x38 = x39 = x40 = x41 = x42 = x43 = x44 = x45 = x46 = x47 = x48 = x49 = x50 = x51 = x52 = x53 = x54 = x55 = x56 = x57 = x58 = x59 = x60 = x61 = x62 = x63 = x64 = x65 = x66 = x67 = x68 = x69 = x70 = x71 = x72 = x73 = x74 = x75 = x76 = x77 = x78 = x79 = x80 = x81 = x82 = x83 = x84 = x85 = x86 = x87 = x88 = x89 = x90 = x91 = x92 = x93 = x94 = x95 = x96 = x97 = x98 = x99 = 0
x = 1 < a0 < a1 < a2 < a3 < a4 < a5 < a6 < a7 < a8 < a9 < a10 < a11 < a12 < a13 < a14 < a15 < a16 < a17 < a18 < a19 < a20 < a21 < a22 < a23 < a24 < a25 < a26 < a27 < a28 < a29 < a30 < a31 < a32 < a33 < a34 < a35 < a36 < a37 < a38 < a39 < a40 < a41 < a42 < a43 < a44 < a45 < a46 < a47 < a48 < a49 < a50 < a51 < a52 < a53 < a54 < a55 < a56 < a57 < a58 < a59 < a60 < a61 < a62 < a63 < a64 < a65 < a66 < a67 < a68 < a69 < a70 < a71 < a72 < a73 < a74 < a75 < a76 < a77 < a78 < a79 < a80 < a81 < a82 < a83 < a84 < a85 < a86 < a87 < a88 < a89 < a90 < a91 < a92 < a93 < a94 < a95 < a96 < a97 < a98 < a99
del x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31, x32, x33, x34, x35, x36, x37, x38, x39, x40, x41, x42, x43, x44, x45, x46, x47, x48, x49, x50, x51, x52, x53, x54, x55, x56, x57, x58, x59, x60, x61, x62, x63, x64, x65, x66, x67, x68, x69, x70, x71, x72, x73, x74, x75, x76, x77, x78, x79, x80, x81, x82, x83, x84, x85, x86, x87, x88, x89, x90, x91, x92, x93, x94, x95, x96, x97, x98, x99
x = [a for a in b if c0 if c1 if c2 if c3 if c4 if c5 if c6 if c7 if c8 if c9 if c10 if c11 if c12 if c13 if c14 if c15 if c16 if c17 if c18 if c19 if c20 if c21 if c22 if c23 if c24 if c25 if c26 if c27 if c28 if c29 if c30 if c31 if c32 if c33 if c34 if c35 if c36 if c37 if c38 if c39 if c40 if c41 if c42 if c43 if c44 if c45 if c46 if c47 if c48 if c49 if c50 if c51 if c52 if c53 if c54 if c55 if c56 if c57 if c58 if c59]
