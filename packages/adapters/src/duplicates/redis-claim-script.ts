import {
  comparedBytes,
  factBytes,
  indexKeyCount,
  mostNumbers,
  mostPlaces,
  noFact,
  numbersAt,
  placesAt,
  sayingBits,
  sizeAt,
  sketchAt,
  sketchBytes,
  weighing,
} from '@jianbao/text'
import { mostCompared, perKey } from './sketches.js'

/**
 * The claim of an article, all of it in one script, which Redis runs as one. The strings it keeps are packed, for a key
 * costs Redis some 80 bytes and an element of a set or hash as much again; of each generation `g` under the name KEYS[1]:
 *
 * - `m:g`, a hash: how many articles were kept (`n`) and claimed (`i`);
 * - `d:g:c`, articles in the order they were kept: 16 bytes of the id, then the compared part of the fingerprint;
 * - `p:g:b`, where to find them: 16 bits of a key (its other 12 are those of the bucket `b`) and the article's number;
 * - `i:g:b`, the answers given: 8 bytes of the id's hash, the number of the article it repeats, and its generation and likeness.
 *
 * Buckets are written whole, so that Redis allocates no more than they need, and are split one after another as they
 * fill (linear hashing): as many entries stand in each however many articles there are.
 *
 * ARGV: id, compared part, index keys (4 bytes each, little endian), generation, oldest generation alive, milliseconds
 * until this one's keys may go (0: never), least likeness of a copy in thousandths, 8 bytes of the id's hash. Returns nothing where the article is
 * kept, else the id of the one it repeats, and thousandths.
 */
export const claimScript = `
local base, id, compared, keys = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local gen, oldest, ttl, least = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local byte, char, sub, find, floor = string.byte, string.char, string.sub, string.find, math.floor
local call = redis.call
local perChunk, width, nobody = 133, ${16 + comparedBytes}, 16777215

local function key(kind, g, place) return base .. ':' .. kind .. ':' .. g .. ':' .. place end
local function three(n) return char(n % 256, floor(n / 256) % 256, floor(n / 65536)) end
local function write(name, value)
  if ttl > 0 then call('SET', name, value, 'PX', ttl) else call('SET', name, value) end
end

-- Linear hashing: of so many buckets, the one of a hash.
local postings = { kind = 'p', first = 4096, fill = 256, width = 5 }
local answers = { kind = 'i', first = 512, fill = 96, width = 13 }
local function bucketsOf(list, entries) return math.max(list.first, floor(entries / list.fill)) end
local function round(list, buckets)
  local size = list.first
  while size * 2 <= buckets do size = size * 2 end
  return size
end
local function bucketOf(list, hash, buckets)
  local size = round(list, buckets)
  local bucket = hash % (2 * size)
  return bucket < buckets and bucket or bucket - size
end
function postings.hash(entry, bucket) return bucket % 4096 + 4096 * (byte(entry, 1) + 256 * byte(entry, 2)) end
function answers.hash(entry) return byte(entry, 1) + 256 * byte(entry, 2) + 65536 * byte(entry, 3) end

-- Moves to a new bucket, the next one, what belongs there.
local function split(list, buckets)
  local from = buckets - round(list, buckets)
  local content = call('GET', key(list.kind, gen, from))
  if not content then return end
  local stay, go = {}, {}
  for at = 1, #content, list.width do
    local entry = sub(content, at, at + list.width - 1)
    local side = bucketOf(list, list.hash(entry, from), buckets + 1) == from and stay or go
    side[#side + 1] = entry
  end
  if #go == 0 then return end
  write(key(list.kind, gen, buckets), table.concat(go))
  if #stay == 0 then call('DEL', key(list.kind, gen, from)) else write(key(list.kind, gen, from), table.concat(stay)) end
end

-- Where the entries that begin with these bytes begin.
local function entriesIn(content, bytes, entryWidth)
  local found, at = {}, 1
  while true do
    at = find(content, bytes, at, true)
    if not at then return found end
    local off = (at - 1) % entryWidth
    if off == 0 then
      found[#found + 1] = at
      at = at + entryWidth
    else
      at = at + 1
    end
  end
end

local function number(bytes, at) return byte(bytes, at) + 256 * byte(bytes, at + 1) + 65536 * byte(bytes, at + 2) end
local function article(g, n)
  local at = n % perChunk * width
  local found = call('GETRANGE', key('d', g, floor(n / perChunk)), at, at + width - 1)
  return #found == width and found or nil
end

-- How alike: the arithmetic of similarityAt, in the same order.
local ratios = '${bytesOf(new Uint8Array(Float64Array.from(weighing.ratios).buffer))}'
local equalSlots = '${bytesOf(Uint8Array.from(weighing.equalSlots))}'
local function facts(text, at) return byte(text, at) * 65536 + byte(text, at + 1) * 256 + byte(text, at + 2) end
local function differ(a, b, at, most, astray)
  local common, differing, one, other = 0, 0, 0, 0
  while one < most and other < most do
    local fact, otherFact = facts(a, at + 1 + ${factBytes} * one), facts(b, at + 1 + ${factBytes} * other)
    if fact == ${noFact} or otherFact == ${noFact} then break end
    local where, otherWhere = floor(fact / ${2 ** sayingBits}), floor(otherFact / ${2 ** sayingBits})
    if where == otherWhere then
      common = common + 1
      if fact ~= otherFact then differing = differing + 1 end
    end
    if where <= otherWhere then one = one + 1 end
    if otherWhere <= where then other = other + 1 end
  end
  return differing * astray > common
end
local slots = { byte(compared, ${sketchAt + 1}, ${sketchAt + sketchBytes}) }
local bxor = bit.bxor
local function likeness(other)
  if other == compared then return 1000 end
  local equal = 0
  for at = 1, ${sketchBytes} do
    equal = equal + byte(equalSlots, bxor(slots[at], byte(other, ${sketchAt} + at)) + 1)
  end
  local shared = math.max(0, (equal / ${4 * sketchBytes} - 0.25) / 0.75)
  local steps = math.abs(byte(compared, ${sizeAt + 1}) - byte(other, ${sizeAt + 1}))
  local ratio = struct.unpack('<d', ratios, steps * 8 + 1)
  local inShorter = (shared * (1 + ratio)) / (1 + shared) / math.max(1, ratio / ${weighing.longest})
  local weight = 1
  if differ(compared, other, ${numbersAt}, ${mostNumbers}, ${weighing.numbersAStray})
    or differ(compared, other, ${placesAt}, ${mostPlaces}, ${weighing.placesAStray}) then
    weight = ${weighing.disagreeing}
  end
  return math.min(${weighing.nearlySame}, floor(inShorter * weight * 1000 + 0.5))
end

-- What was kept and claimed in each generation alive.
local counts = {}
for g = oldest, gen do
  local count = call('HMGET', base .. ':m:' .. g, 'n', 'i')
  counts[g] = { kept = tonumber(count[1]) or 0, claimed = tonumber(count[2]) or 0 }
end

-- An answer given before. One that names an article that is gone is none.
local short = ARGV[8]
for g = gen, oldest, -1 do
  local bucket = bucketOf(answers, answers.hash(short), bucketsOf(answers, counts[g].claimed))
  local content = counts[g].claimed > 0 and call('GET', key('i', g, bucket)) or ''
  local found = content and entriesIn(content, short, answers.width) or {}
  local at = found[#found]
  if at then
    local of, told = number(content, at + 8), byte(content, at + 11) + 256 * byte(content, at + 12)
    if of == nobody then return false end
    local kept = article(g - floor(told / 1024), of)
    if kept then return { sub(kept, 1, 16), told % 1024 } end
  end
end

-- Those that share keys: the newest under each, and how many keys each shares.
local shares, sharing, mine = {}, {}, {}
for at = 1, ${indexKeyCount} do
  local hash = struct.unpack('<I4', keys, at * 4 - 3)
  local residue = char(floor(hash / 4096) % 256, floor(hash / 1048576))
  local left = ${perKey}
  for g = gen, oldest, -1 do
    local bucket = bucketOf(postings, hash, bucketsOf(postings, counts[g].kept * ${indexKeyCount}))
    local content = counts[g].kept > 0 and call('GET', key('p', g, bucket)) or ''
    local found = content and entriesIn(content, residue, postings.width) or {}
    if g == gen then mine[at] = { bucket = bucket, residue = residue, crowded = #found >= ${perKey} } end
    for place = #found, 1, -1 do
      if left == 0 then break end
      left = left - 1
      local code = g * 16777216 + number(content, found[place] + 2)
      if not shares[code] then
        shares[code] = 0
        sharing[#sharing + 1] = code
      end
      shares[code] = shares[code] + 1
    end
  end
end
if #sharing > ${mostCompared} then
  table.sort(sharing, function(a, b)
    if shares[a] ~= shares[b] then return shares[a] > shares[b] end
    return a > b
  end)
end

local best, bestLikeness, bestId = nil, 0, nil
for at = 1, math.min(#sharing, ${mostCompared}) do
  local code = sharing[at]
  local other = article(floor(code / 16777216), code % 16777216)
  local alike = other and likeness(sub(other, 17)) or 0
  if alike >= least and (alike > bestLikeness or (alike == bestLikeness and code < best)) then
    best, bestLikeness, bestId = code, alike, sub(other, 1, 16)
  end
end

local kept, claimed = counts[gen].kept, counts[gen].claimed
local function answer(of, told)
  local bucket = key('i', gen, bucketOf(answers, answers.hash(short), bucketsOf(answers, claimed)))
  write(bucket, (call('GET', bucket) or '') .. short .. three(of) .. char(told % 256, floor(told / 256)))
  local buckets = bucketsOf(answers, claimed)
  if bucketsOf(answers, claimed + 1) > buckets then split(answers, buckets) end
  call('HINCRBY', base .. ':m:' .. gen, 'i', 1)
  if ttl > 0 then call('PEXPIRE', base .. ':m:' .. gen, ttl) end
end
if best then
  answer(best % 16777216, bestLikeness + 1024 * (gen - floor(best / 16777216)))
  return { bestId, bestLikeness }
end

if kept >= nobody then return redis.error_reply('the index of duplicates is full: give it another name') end
local chunk = key('d', gen, floor(kept / perChunk))
if kept % perChunk == 0 then
  call('SETRANGE', chunk, perChunk * width - 1, '\\0')
  if ttl > 0 then call('PEXPIRE', chunk, ttl) end
end
call('SETRANGE', chunk, kept % perChunk * width, id .. compared)
for at = 1, ${indexKeyCount} do
  local name, residue = key('p', gen, mine[at].bucket), mine[at].residue
  local content = call('GET', name) or ''
  if mine[at].crowded then
    local first = entriesIn(content, residue, postings.width)[1]
    content = sub(content, 1, first - 1) .. sub(content, first + postings.width)
  end
  write(name, content .. residue .. three(kept))
end
local buckets = bucketsOf(postings, kept * ${indexKeyCount})
if bucketsOf(postings, (kept + 1) * ${indexKeyCount}) > buckets then split(postings, buckets) end
call('HINCRBY', base .. ':m:' .. gen, 'n', 1)
answer(nobody, 65535)
return false
`

/** As a Lua string may hold it. */
function bytesOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${String(byte).padStart(3, '0')}`).join('')
}
