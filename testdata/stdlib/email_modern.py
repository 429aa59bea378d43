# EmailMessage, the headers of the modern policies, and how they are folded.
from email.message import EmailMessage, MIMEPart
from email import policy, message_from_string, message_from_bytes
from email.headerregistry import Address, Group
import datetime
m=EmailMessage()
m['Subject']='Hello Wörld, this is a rather long subject that has to be folded somewhere because it exceeds the limit'
m['From']=Address('Érik Ñandú','erik','example.com')
m['To']=[Address('Jane "J" Doe','jane','example.org'), Address('',addr_spec='bob@example.net'), Group('Team',[Address('x',addr_spec='x@y.z')])]
m['Cc']=', '.join('Person Number %d <person%d@example.com>'%(i,i) for i in range(6))
m['Date']=datetime.datetime(2024,3,4,5,6,7,tzinfo=datetime.timezone.utc)
m['Message-ID']='<abc@def.ghi>'
m['X-Long']='a'*200
m['X-Words']=' '.join('word%d'%i for i in range(40))
m.set_content('Hi there\nline two\n')
print(m.as_string()); print(m['From'].addresses, m['to'].groups[2], m['subject'], m['date'].datetime)
m.add_alternative('<p>Hällo</p>', subtype='html')
m.add_attachment(b'\x00\x01\x02'*30, maintype='application', subtype='octet-stream', filename='dàta.bin')
m.add_attachment('text att', filename='a.txt')
import re
def show(x): return re.sub(r'={15}\d+==','BOUND',x if isinstance(x,str) else x.decode('utf-8','surrogateescape'))
print(show(m.as_string())); print(show(bytes(m))); print(show(str(m)))
print([p.get_content_type() for p in m.walk()], m.get_body().get_content_type(), m.get_body(('plain',)).get_content())
print([(a.get_filename(), a.get_content_type(), a.is_attachment()) for a in m.iter_attachments()])
print([a.get_content() for a in m.iter_attachments()])
for s in ['Foo Bar <foo@bar.com>','foo@bar.com','"Q, R" <q@r.s>, b@c.d','Group: a@b.c, D <d@e.f>;','undisclosed-recipients:;','=?utf-8?q?J=C3=B6rg?= <j@x.y>','bad address here','<only@angle.x>','a.b.c@d (comment)','"quoted local"@x.y','x@[1.2.3.4]','', 'A B. C <a@b.c>', 'a@b.c, , d@e.f']:
    x=EmailMessage(); x['To']=s
    print(repr(s), repr(str(x['to'])), [(a.display_name,a.username,a.domain,a.addr_spec) for a in x['to'].addresses], len(x['to'].groups), x.as_string().rstrip())
for s in ['text/plain; charset="utf-8"','text/html','TEXT/Plain; Format=flowed; delsp=yes','multipart/mixed; boundary="==abc=="','application/x; name*=utf-8\'\'f%C3%A9.txt','bogus','image/png; name="'+'n'*90+'.png"']:
    x=EmailMessage(); x['Content-Type']=s; h=x['content-type']
    print(repr(str(h)), h.maintype, h.subtype, dict(h.params), h.content_type); print(x.as_string())
x=EmailMessage(); x['Content-Disposition']='attachment; filename="föö.txt"'; print(x['content-disposition'].content_disposition, dict(x['content-disposition'].params), x.as_string(), x.is_attachment(), x.get_filename())
x=EmailMessage(); x['MIME-Version']='1.0'; print(x['mime-version'].major, x['mime-version'].minor, x['mime-version'].version)
for f in (lambda: m.__setitem__('Subject','twice'), lambda: EmailMessage().__setitem__('X','a\nb'), lambda: Address('a\n'), lambda: Address(addr_spec='a@b',username='c'), lambda: EmailMessage().get_content(), lambda: EmailMessage().set_content(3), lambda: m.make_alternative(), lambda: policy.default.clone(zz=1), lambda: setattr(policy.default,'utf8',True), lambda: Address(addr_spec='foo bar@x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
src='From: =?utf-8?b?SsO2cmc=?= <j@x.y>\nTo: a@b.c,\n d@e.f\nSubject: =?utf-8?q?H=C3=A9llo?= =?utf-8?q?_w=C3=B6rld?=\nDate: Mon, 04 Mar 2024 05:06:07 +0100\nContent-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9\n'
p=message_from_string(src, policy=policy.default)
print(type(p).__name__, p['subject'], p['from'], p['from'].addresses[0].display_name, p['to'].addresses, p['date'].datetime, repr(p.get_content()), p['content-type'].params['charset'])
print(p.as_string()); print(p.as_bytes(policy=policy.SMTP)); print(p.as_string(policy=policy.default.clone(refold_source='all')))
for t in ['plain\n','é\n','é'*100+'\n','x'*200+'\n','a\r\nb\r\n','', 'tab\t \nend ', 'ü\n'*30]:
    for cte in (None,'7bit','8bit','quoted-printable','base64'):
        y=EmailMessage()
        try: y.set_content(t, cte=cte); print(y['content-transfer-encoding'], repr(y.get_payload()), repr(y.get_content()))
        except Exception as e: print(type(e).__name__, e)
z=EmailMessage(); z.set_content('x'); z.make_related(); z.add_related(b'img','image','png',cid='<i1>'); print(show(z.as_string()))
z.make_mixed(boundary='BB'); print([q.get_content_type() for q in z.walk()]); z.clear_content(); print(z.items()); z.clear(); print(len(z))
w=EmailMessage(); w.set_content(p); print(w.as_string())
w=EmailMessage(policy=policy.SMTPUTF8); w['Subject']='ünï'; w['To']='Jörg <j@x.y>'; w.set_content('ü'); print(bytes(w)); print(w.as_string())
print(repr(policy.default), repr(policy.SMTP), repr(policy.SMTP+policy.strict))
print(Address('A B','u','d'), repr(Address('A','u','d')), repr(Group('g',[Address('A','u','d')])), Group('g'), Address('A','u u','d')==Address('A','u u','d'), str(Address('A','u u','d')), Address())
