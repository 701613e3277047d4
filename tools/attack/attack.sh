#!/usr/bin/env bash
# Lets two tools of others loose on the running program, as nobody and as each role: wapiti on everything it finds, sqlmap on what is asked
# for in addresses and forms. What they find and nobody has explained (explained.tsv) is a failure. Called by `./dev attack`, which has
# built the program and installed the tools. The demonstration that is attacked is thrown away.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1
results=$2
seconds=${RETTESNOR_ATTACK_SECONDS:-120}

# Nobody last: whoever tries the form for signing in so often has to wait for an hour, as they should. The administrator before that, who can close the others.
roles=(sagsbehandler konsulent teamleder analytiker leder controller politiker dpo administrator nobody)
modules=sql,blindsql,exec,file,xss,permanentxss,redirect,crlf,xxe,csrf,cookieflags,csp,http_headers,methods,htaccess,backup
work=$(mktemp -d)

# Debian's wapiti cannot leave an address out under Python 3.11: the expression that it makes of the address is refused there.
wapiti=(/usr/bin/python3 -c '
import re
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(re.escape(pattern).replace(r"\*", ".*") + r"\Z")
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
')
address=http://127.0.0.1:5087
server=

stop() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; }
trap 'stop; rm -rf "$work"' EXIT

say() { printf '%s\n' "$*" >&2; }

token() { sed -n 's/.*name="__RequestVerificationToken" type="hidden" value="\([^"]*\)".*/\1/p' | head -n 1; }

# The cookies of a role as a header; signed in once, before anything is attacked.
cookies() {
    local jar=$work/$1.jar
    [ -e "$jar" ] || sign_in "$1" "$jar"
    awk '!/^#HttpOnly_/ && /^#/ { next } NF >= 7 { sub(/^#HttpOnly_/, ""); printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$jar"
}

sign_in() {
    local jar=$2
    curl -s -c "$jar" "$address/log-ind" >"$work/page"
    if [ "$1" != nobody ]; then
        curl -s -b "$jar" -c "$jar" -o /dev/null --data-urlencode "login=demo-$1" --data-urlencode "password=vi holder snoren stram" \
            --data-urlencode "__RequestVerificationToken=$(token <"$work/page")" "$address/log-ind"
        [ "$(curl -s -b "$jar" -o /dev/null -w '%{http_code}' "$address/min-konto")" = 200 ] || { say "demo-$1 could not be signed in."; exit 1; }
    fi
}

# Where each role's work begins, so that the tool finds it whatever it follows first.
starts() {
    case $1 in
        nobody) echo "/ /soeg?q=a /kommuner/stevns /planer/stevns-2023/maal/S23-7 /en/plans/stevns-2021/tables" ;;
        sagsbehandler | teamleder) echo "/borgere /planer/stevns-2023/maal/S23-7/borgere /virksomheder /puljer /min-konto" ;;
        konsulent) echo "/virksomheder /virksomheder/tal /virksomheder/kampagner /planer/stevns-2023/maal/S23-5a/virksomheder" ;;
        analytiker) echo "/import /udkast /planer/stevns-2023/opfoelgninger /kommuner/stevns/aarshjul /kommuner/stevns/udseende" ;;
        leder) echo "/borgere /planer/stevns-2023/maal/S23-7/borgere /udkast /planer/stevns-2023/opfoelgninger/ny" ;;
        controller) echo "/puljer /puljer/regional" ;;
        politiker) echo "/planer/stevns-2023/kort /kommuner/stevns/stoetteniveauer" ;;
        administrator) echo "/konti /konti/1 /alarmer /drift" ;;
        dpo) echo "/log" ;;
    esac
}

# role, address, and the form's fields where it is one
questions() {
    cat <<'QUESTIONS'
nobody /soeg?q=samtaler
nobody /planer/stevns-2023?pr=2022-Q3
nobody /planer/stevns-2023/forskelle?fra=stevns-2021&til=stevns-2023
sagsbehandler /planer/stevns-2023/maal/S23-7/borgere?del=behind&sorter=name
teamleder /borgere who=Testesen
konsulent /virksomheder?kommune=stevns&branche=1&q=a
analytiker /kommuner/stevns/stoetteniveauer?fra=2022&til=2023
leder /borgere who=Testesen
controller /puljer?kommune=stevns&pr=2021-09-30
politiker /kommuner/stevns/maal?q=a
administrator /drift?fejl=AAAA-BBBB
dpo /log login=demo-leder&from=2023-01-01&to=2027-01-01
QUESTIONS
}

"$program" demo --data "$work/data" >/dev/null 2>&1
"$program" serve --data "$work/data" --urls "$address" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 60); do curl -sf "$address/health/ready" >/dev/null && break; sleep 1; done

began=$SECONDS
: >"$work/found"
: >"$work/table"
crawl() {
    local role=$1 header start more
    say "wapiti as $role"
    header="Cookie: $(cookies "$role")"

    # It asks for what it cannot unpack, and then sees no link at all.
    more=(-H "Accept-Encoding: identity")
    for start in $(starts "$role"); do more+=(-s "$address$start"); done
    [ "$role" = nobody ] || more+=(-H "$header")
    timeout $((seconds * 10)) "${wapiti[@]}" -u "$address/" "${more[@]}" -x "$address/log-ud*" -x "$address/en/sign-out*" -x "$address/min-konto?*" -x "$address/en/my-account?*" -m "$modules" --scope folder --no-bugreport -v 1 \
        --flush-session --store-session "$work/session-$role" --max-scan-time "$seconds" --max-attack-time $((seconds / 5)) --max-links-per-page 60 --max-files-per-dir 30 \
        -t 10 -f json -o "$work/$role.json" >"$work/$role.out" 2>&1 || { say "  wapiti ended with $?:"; tail -n 5 "$work/$role.out" >&2; }
    python3 - "$role" "$work/$role.json" "$work/found" "$work/table" "$work/$role.out" <<'PYTHON'
import json, re, sys
role, path, found, table, said = sys.argv[1:]
pages = re.search(r"found (\d+) URLs", open(said, errors="replace").read())
report = json.load(open(path))
count = 0
with open(found, "a") as out:
    for kind in ("vulnerabilities", "anomalies"):
        for name, all in report[kind].items():
            for one in all:
                count += 1
                out.write("\t".join(["wapiti", role, name, one["method"] + " " + one["path"].split("?")[0], one["info"].replace("\t", " ").replace("\n", " ")[:200]]) + "\n")
if not pages or int(pages.group(1)) < 15:
    sys.exit(f"wapiti saw next to nothing as {role}: that is no attack. {said}")
with open(table, "a") as out:
    out.write(f"| {role} | {pages.group(1) if pages else '?'} | {count} |\n")
PYTHON
    kill -0 "$server" 2>/dev/null || { say "The server died."; tail -n 20 "$work/serve.log" >&2; exit 1; }
}

for role in "${roles[@]}"; do cookies "$role" >/dev/null; done
for role in "${roles[@]:0:8}"; do crawl "$role"; done

: >"$work/asked"
while read -r role path form; do
    say "sqlmap as $role on $path"
    header=$(cookies "$role")
    more=()
    [ "$role" = nobody ] || more+=(--cookie "$header")
    [ -z "$form" ] || more+=(--data "$form&__RequestVerificationToken=x" --csrf-token __RequestVerificationToken --csrf-url "$address${path%%\?*}")
    timeout $((seconds * 4)) sqlmap -u "$address$path" "${more[@]}" --batch --level 3 --risk 2 --time-sec 3 --flush-session --output-dir "$work/sqlmap" --skip-static --ignore-code 404,422,403,429 \
        -p "$(printf '%s' "${form:-${path#*\?}}" | tr '&' '\n' | sed 's/=.*//' | paste -sd,)" >"$work/sqlmap.out" 2>&1 || true
    # It says of a parameter that it appears to be injectable before it has looked whether that was a mistake.
    if grep -q 'identified the following injection' "$work/sqlmap.out"; then
        printf 'sqlmap\t%s\tSQL injection\t%s\t%s\n' "$role" "$path" "$(grep -m1 -A3 'identified the following injection' "$work/sqlmap.out" | tr '\n' ' ' | cut -c1-200)" >>"$work/found"
        said=found
    elif grep -q 'do not appear to be injectable' "$work/sqlmap.out"; then
        said="nothing"
    else
        said="not done in time"
    fi
    printf '| %s | `%s` | %s | %s |\n' "$role" "$path" "${form:+form}" "$said" >>"$work/asked"
done < <(questions)

for role in "${roles[@]:8}"; do crawl "$role"; done

faults=$(grep -c ' error .*Fault ' "$work/serve.log" || true)
unexplained=0
: >"$work/explained"
while IFS=$'\t' read -r tool role name where info; do
    why=
    while IFS=$'\t' read -r kind place reason; do
        [[ $kind = \#* || -z $kind ]] && continue
        [[ "$name: $info" = $kind && $where = $place ]] && why=$reason && break
    done <"$here/explained.tsv"
    [ -n "$why" ] || unexplained=$((unexplained + 1))
    printf '| %s | %s | %s | `%s` | %s |\n' "$tool" "$role" "$name" "$where" "${why:-NOT EXPLAINED: $info}" >>"$work/explained"
done <"$work/found"

{
    echo "# Attacked"
    echo
    echo "$(date +%F): wapiti $(wapiti --version 2>/dev/null | tail -n 1 | sed 's/[^0-9.]//g') and sqlmap $(sqlmap --version 2>/dev/null | head -n 1 | tr -d '\n') against a demonstration, as nobody and as each role (\`./dev attack\`, $((SECONDS - began)) s)."
    echo "Faults of the program while it was attacked: $faults. Findings without an explanation: $unexplained."
    echo
    echo "wapiti, at most $seconds s of looking for pages a role, modules $modules:"
    echo
    echo "| as | pages | findings |"
    echo "| --- | ---: | ---: |"
    cat "$work/table"
    echo
    echo "sqlmap, level 3, risk 2:"
    echo
    echo "| as | address | | found |"
    echo "| --- | --- | --- | --- |"
    cat "$work/asked"
    echo
    if [ -s "$work/explained" ]; then
        echo "| by | as | finding | where | why it stands |"
        echo "| --- | --- | --- | --- | --- |"
        sort -u "$work/explained" | awk -F'|' '{ key = $2 $4 $6; n[key]++; if (n[key] <= 3) print; else more[key] = $0 } END { for (k in more) { split(more[k], p, "|"); printf "|%s|%s|%s| and %d more like it |%s|\n", p[2], " ", p[4], n[k] - 3, p[6] } }'
    fi
} >"$results"
cat "$results" >&2
[ "$faults" -eq 0 ] || grep ' error .*Fault ' "$work/serve.log" | head -n 20 >&2
[ "$unexplained" -eq 0 ] && [ "$faults" -eq 0 ]
