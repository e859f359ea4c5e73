import { sql } from 'kysely'
import { test } from 'vitest'
import { nameKeysOf, likelyKeysOf } from '/work/main/src/domain/name-key.ts'
import { storesOf } from '/work/main/src/store/stores.ts'
import { findPersons } from '/work/main/src/store/find-persons.ts'
import { personsNamed } from '/work/main/src/store/name-keys.ts'
import { testDatabase } from '/work/main/tests/store/databases.ts'
import { buildTown, TOWN, worker } from '/work/main/tests/store/town.ts'
import { testKeyring } from '/work/main/tests/api/signed-in-app.ts'
const G='Emma Ida Sofia Freja Alma Ella Clara Anna Karla Laura Nora Agnes Josefine Olivia Lily Noah Oscar Carl William Alfred Victor Malthe Emil August Valdemar Oliver Arthur Aksel Elias Lucas Mohammed Yusuf Ali Amina Fatima Kristian Peter'.split(' ')
const F='Nielsen Jensen Hansen Andersen Pedersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Aagaard Holm Lund Schmidt Dahl Ali Ahmed'.split(' ')
test('perf', async () => {
  const db = await testDatabase('postgres'); const stores = storesOf(db); await buildTown(stores)
  const N=100000; const persons=[]; const keys=[]
  for (let i=0;i<N;i++){ const g=G[i*7919%G.length], m=G[i*104729%31], f=F[i*15485863%F.length]; const id=`50000000-0000-4000-8000-${String(i).padStart(12,'0')}`
    const d=new Date(Date.UTC(2005,0,1)+ (i*37%7300)*86400000).toISOString().slice(0,10)
    persons.push({id,g:`${g} ${m}`,f,d}); for(const k of nameKeysOf(`${g} ${m} ${f}`)) keys.push({id,k}) }
  await stores.operator(TOWN,'x').write(async ({db})=>{
    await sql`insert into person (municipality,id,given_name,family_name,birth_date) select ${TOWN}, id, g, f, d::date from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as t(id uuid,g text,f text,d text)`.execute(db)
    for (let i=0;i<keys.length;i+=200000) await sql`insert into name_key (municipality,key,person_id) select ${TOWN}, k, id from jsonb_to_recordset(${JSON.stringify(keys.slice(i,i+200000))}::jsonb) as t(id uuid,k text)`.execute(db)
  })
  await sql`analyze`.execute(db.kysely)
  const ring=testKeyring()
  for (const q of [{cpr:null,name:'Emma Jensen',birthDate:'2012-03-04'},{cpr:'0101154001',name:null,birthDate:null},{cpr:null,name:'Kristian Poulsen',birthDate:null},{cpr:null,name:'Nielsen',birthDate:null},{cpr:null,name:null,birthDate:'2012-03-04'}]) for (let r=0;r<3;r++){
    const t=performance.now(); const f=await stores.for(worker(1)).read('search',s=>findPersons(s,ring,q)); console.log(JSON.stringify(q),f.length,(performance.now()-t).toFixed(1)) }
  const keysOfQ = likelyKeysOf('Emma Jensen')
  const t=performance.now(); await sql`select person_id, count(*) from name_key where municipality=${TOWN} and key = any(${keysOfQ}::text[]) group by 1 order by 2 desc limit 200`.execute(db.kysely); console.log('one indexed query', (performance.now()-t).toFixed(1))
  for (const [w,q] of [[4,'emm'],[4,'Emma Jensen'],[1,'alm'],[1,'emma jens']] as const) { const t=performance.now(); const n=await stores.for(worker(w)).read('search',async s=>(await sql`select id from person where id in (${personsNamed(s,q)}) order by family_name limit 50`.execute(s.db)).rows.length); console.log(w,q,n,(performance.now()-t).toFixed(1)) }
  for (const [w,q] of [[4,'emm'],[1,'emma jens']] as const) { const r=await stores.for(worker(w)).read('search',async s=>(await sql`explain (analyze, buffers) select id from person where id in (${personsNamed(s,q)}) order by family_name limit 50`.execute(s.db)).rows); console.log(r.map(x=>Object.values(x)[0]).join('\n')) }
  await db[Symbol.asyncDispose]()
}, 300000)
