// Written by scripts/sheet-functions.js from the doc blocks in src/functions: do not edit.
import type { FunctionForm } from "./function-form";

// prettier-ignore
export const FUNCTIONS: Readonly<Record<string, FunctionForm>> = {
  ACCRUED: {"parameters":["years","coupon","freq"],"optional":{"freq":"2"},"excel":"100*coupon/freq*MAX(0,ROUNDUP(ROUND(years*freq,9),0)-years*freq)"},
  BONDPRICE: {"parameters":["yld","years","coupon","freq"],"optional":{"coupon":"yld","freq":"2"},"excel":"LET(n,ROUNDUP(ROUND(years*freq,9),0),(1+yld/freq)^(n-years*freq)*-PV(yld/freq,n,100*coupon/freq,100))"},
  BREAKEVEN: {"parameters":["lev","yld","fund","dur","horizon","friction"],"optional":{"horizon":"1","friction":"0"},"excel":"(lev*yld-(lev-1)*fund-lev*friction)*horizon/(lev*dur)*10000"},
  BREAKEVENPROB: {"parameters":["gain","loss"],"optional":{},"excel":"loss/(gain+loss)"},
  BUFFER: {"parameters":["bp","dur","lev","margin","convexity","haircut"],"optional":{"convexity":"0","haircut":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),LET(x,dur*bp/10000-convexity*(bp/10000)^2/2+haircut,IF(ROUND(x,12)>=1,VALUE(\"price gone\"),(1-lev*x)/(lev*(1-x))-margin)))"},
  CALLSHOCK: {"parameters":["dur","lev","margin","convexity","haircut"],"optional":{"convexity":"0","haircut":"0"},"excel":"LET(x,(1/lev-margin)/(1-margin)-haircut,IF(lev=1,NA(),2*x/(dur+SQRT(dur^2-2*convexity*x))*10000))"},
  CARRY: {"parameters":["lev","yld","fund","friction"],"optional":{"friction":"0"},"excel":"lev*yld-(lev-1)*fund-lev*friction"},
  CARRYSPREAD: {"parameters":["yld","fund"],"optional":{},"excel":"yld-fund"},
  CONVEXITY: {"parameters":["yld","years","coupon","freq"],"optional":{"coupon":"yld","freq":"2"},"excel":"LET(n,ROUNDUP(ROUND(years*freq,9),0),gap,n-years*freq,per,yld/freq,cpn,coupon/freq,disc,1/(1+per)^n,due,-(1+per)*PV(per,n,1),one,IF(per=0,n*(n+1)/2,(due-n*disc)/per),two,IF(per=0,n*(n+1)*(2*n+1)/6,(2*one+due-(n^2+2*n)*disc)/per),((cpn*two+n^2*disc+(1-2*gap)*(cpn*one+n*disc))/(cpn*due/(1+per)+disc)+gap^2-gap)/(1+per)^2/freq^2)"},
  DELEVER: {"parameters":["bp","dur","lev","maxlev","convexity","haircut"],"optional":{"convexity":"0","haircut":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),LET(x,dur*bp/10000-convexity*(bp/10000)^2/2+haircut,IF(ROUND(1-lev*x,12)<=0,1,MAX(0,1-maxlev*(1-lev*x)/(lev*(1-x))))))"},
  FUNDBREAKEVEN: {"parameters":["lev","yld","friction"],"optional":{"friction":"0"},"excel":"IF(lev=1,NA(),lev*(yld-friction)/(lev-1))"},
  MAXLEVERAGE: {"parameters":["bp","dur","margin","buffer","convexity","haircut"],"optional":{"buffer":"0","convexity":"0","haircut":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),LET(x,dur*bp/10000-convexity*(bp/10000)^2/2+haircut,IF(OR(ROUND(margin+buffer,12)>=1,ROUND(x,12)>=1),VALUE(\"price gone\"),IF(ROUND(x+(margin+buffer)*(1-x),12)<=0,NA(),1/(x+(margin+buffer)*(1-x))))))"},
  MODDURATION: {"parameters":["yld","years","coupon","freq"],"optional":{"coupon":"yld","freq":"2"},"excel":"LET(n,ROUNDUP(ROUND(years*freq,9),0),gap,n-years*freq,per,yld/freq,cpn,coupon/freq,disc,1/(1+per)^n,due,-(1+per)*PV(per,n,1),one,IF(per=0,n*(n+1)/2,(due-n*disc)/per),((cpn*one+n*disc)/(cpn*due/(1+per)+disc)-gap)/(1+per)/freq)"},
  PVBP: {"parameters":["value","dur"],"optional":{},"excel":"value*dur/10000"},
  REPRICELOSS: {"parameters":["bp","yld","years","lev","coupon","freq"],"optional":{"coupon":"yld","freq":"2"},"excel":"LET(n,ROUNDUP(ROUND(years*freq,9),0),z,yld+bp/10000,IF(1+z/freq<=0,VALUE(\"below -100% a period\"),lev*(1-(1+z/freq)^(n-years*freq)*PV(z/freq,n,coupon/freq,1)/((1+yld/freq)^(n-years*freq)*PV(yld/freq,n,coupon/freq,1)))))"},
  ROLLDOWN: {"parameters":["lev","yld","yieldlater","dur"],"optional":{},"excel":"lev*dur*(yld-yieldlater)"},
  RULES: {"parameters":["lev","yld","maxlev","stop","margin"],"optional":{"maxlev":"3","stop":"5.25%","margin":""},"excel":"IF(ROUND(margin*lev,12)>1,\"MARGIN CALL\",IF(ROUND(yld,12)>=ROUND(stop,12),\"STOP\",IF(ROUND(lev,12)>ROUND(maxlev,12),\"REDUCE\",\"OK\")))"},
  SCENARIO: {"parameters":["lev","yld","fund","bp","dur","horizon","friction","convexity"],"optional":{"horizon":"1","friction":"0","convexity":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),(lev*yld-(lev-1)*fund-lev*friction)*horizon-lev*(dur*bp/10000-convexity*(bp/10000)^2/2))"},
  SELLDOWN: {"parameters":["bp","dur","lev","margin","buffer","convexity","haircut"],"optional":{"buffer":"0","convexity":"0","haircut":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),LET(x,dur*bp/10000-convexity*(bp/10000)^2/2+haircut,IF(OR(ROUND(margin+buffer,12)>=1,ROUND(x,12)>=1),VALUE(\"price gone\"),IF(ROUND(1-lev*x,12)<=0,1,IF(margin+buffer=0,0,MAX(0,1-(1-lev*x)/((margin+buffer)*lev*(1-x))))))))"},
  SHOCKLOSS: {"parameters":["bp","dur","lev","convexity","haircut"],"optional":{"convexity":"0","haircut":"0"},"excel":"IF(ROUND(convexity*bp/10000,12)>ROUND(dur,12),VALUE(\"past the turn\"),lev*(dur*bp/10000-convexity*(bp/10000)^2/2+haircut))"},
  STOPDISTANCE: {"parameters":["yld","stop"],"optional":{"stop":"5.25%"},"excel":"(stop-yld)*10000"},
};
