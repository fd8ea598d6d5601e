const GROUPS = `
abort, cancel, stop, halt, terminate | accept, approve, confirm | access, reach | account, profile | add, insert |
allow, enable, permit | allow, let | amend, change, edit, modify, update | answer, reply, respond, response | app,
application | ask, request | authenticate, verify | available, offered | average, mean | ban, block, suspend, lock,
restrict | begin, start, commence | bill, invoice | blank, empty | bonus, reward | browser, firefox, chrome | bug,
error, fault, glitch, issue, problem, mistake, trouble | build, create, make | button, tap, click | buy, purchase |
call, phone, ring | cash, money | cause, reason, why | charge, cost, fee, price | check, verify | choose, pick, select
| close, shut | collect, gather | combine, join, merge | company, business, firm | compare, difference, versus |
complete, finish | computer, laptop, pc, notebook | connect, link | contact, reach | contract, agreement, terms |
copy, duplicate | correct, fix, repair, resolve, solve, troubleshoot | country, region, nation | crash, freeze, hang |
customer, client | damaged, broken, faulty, defective | deactivate, disable | delay, late, slow | delete, erase,
remove, wipe | deliver, delivery, shipping | deny, decline, refuse, reject, turn down | directory, folder | discount,
coupon, promo, voucher | display, show | document, file, paperwork | done, finished | drop, fall | earn, gain, profit
| email, mail | end, finish, stop | enroll, join, register, signup | enter, type | exchange, swap | expire, lapse |
export, download | extra, additional | fail, failed, failure | fast, quick, quickly, instantly, immediately | find,
locate | forbidden, prohibited | forward, redirect | free, gratis | frequently, often | function, feature | gift,
present | group, team | guide, instructions, tutorial | help, support, assistance, assist | hide, conceal | history,
record, log | id, identity | image, photo, picture, photograph, pic, snapshot | import, load | improve, boost |
income, earnings | increase, raise | individual, personal | information, details | internet, online, web | invite,
refer | job, work | large, big | leave, quit, exit | limit, maximum, cap | list, overview | login, signin | lost,
missing, disappeared, vanished | lower, reduce, decrease | mandatory, required | manual, handbook | message, text |
minimum, least | mobile, phone, smartphone, telephone, cellphone, handset | move, transfer, relocate | name, title |
necessary, needed, required | need, require | new, latest | notification, alert | notify, inform | number, amount,
count | obtain, receive | old, previous | option, setting, preference | order, sort | own, possess | page, site,
website | passcode, pin, password, passphrase, pwd | pay, payment | permission, rights | person, people | place,
location | plan, subscription | post, publish | prerequisite, requirement | print, output | private, confidential |
quantity, amount | query, search | question, query | read, view | recover, restore, retrieve | recurring, repeat |
refund, reimbursement, money back | rename, relabel | replace, substitute | reset, restore | return, give back |
review, rating | role, permission | rule, policy | run, execute, launch | safe, secure | save, store | schedule,
calendar | score, grade | screen, display | send, transfer | setup, install, configure | share, invite | ship, send |
sign up, register | size, dimension | small, tiny, little | speed, performance | split, divide | stolen, theft, robbed
| storage, space | student, learner | teacher, instructor | test, exam | throw away, discard | tip, hint, advice |
trial, demo | turn off, disable | turn on, enable, activate | unsubscribe, opt out | upgrade, update | url, link,
address | use, usage | user, member | version, release | wait, pending | warning, caution | way, method | wrong,
incorrect, mistaken | year, annual, yearly | seller, vendor, merchant, retailer | buyer, purchaser | shop, store |
cheat, deceive, scam, swindle, trick, fraud | fake, forged, counterfeit, spoofed, bogus | hacked, compromised |
unknown, unfamiliar, strange, odd, suspicious | virus, malware, spyware, trojan | happen, occur | lawyer, solicitor,
attorney | relative, family | die, death, deceased | zip code, postcode, postal code | proof, evidence | holiday,
vacation | employee, staff, colleague, worker | manager, supervisor | pause, suspend, halt | advantage, benefit |
drawback, disadvantage | goal, target | child, kid | film, movie, video | money, funds | flat, apartment | surname,
last name, family name | birthday, birth date, date of birth`;

/** Everyday words of a help desk that mean nearly the same, each group as words or short phrases. */
export const ENGLISH_SYNONYMS: readonly (readonly string[])[] = GROUPS.split("|").map((group) =>
  group.split(",").map((phrase) => phrase.trim()),
);
